import { type Defect, defectKinds } from './defects/defect.ts';
import type { Told } from './detection-pool.ts';

/** A defect, and what was told about it with each seed. */
export interface Row {
  readonly defect: Pick<Defect, 'id' | 'kind' | 'title' | 'visible' | 'because'>;
  readonly runs: readonly Told[];
}

/** Whether the description or a standard forbids it. */
export function isVisible({ defect }: Row): boolean {
  return defect.visible !== 'no';
}

/** With how many seeds it was seen. */
export function timesSeen({ runs }: Row): number {
  return runs.filter(({ findings }) => findings.length > 0).length;
}

export function isAlwaysSeen(row: Row): boolean {
  return row.runs.length > 0 && timesSeen(row) === row.runs.length;
}

function checksOf({ runs }: Row): string {
  return [...new Set(runs.flatMap(({ checks }) => checks))].sort().join(', ');
}

function share(seen: number, all: number): string {
  return all === 0 ? '' : `${Math.floor((100 * seen) / all)} %`;
}

/** Defects by kind: how many there are, and how many were seen with every seed. */
export function kindTable(all: readonly Row[]): string {
  const rows = all.filter(isVisible);
  const kinds = defectKinds.filter((kind) => rows.some(({ defect }) => defect.kind === kind));
  const line = (name: string, own: readonly Row[]): string => {
    const must = own.filter(({ defect }) => defect.visible === 'MUST');
    const [seen, mustSeen] = [own, must].map((some) => some.filter(isAlwaysSeen).length);
    return `| ${[name, own.length, seen, share(seen ?? 0, own.length), must.length, mustSeen].join(' | ')} |`;
  };
  return [
    '| kind | defects | seen | share | of them MUST | seen |',
    '| --- | --: | --: | --: | --: | --: |',
    ...kinds.map((kind) =>
      line(
        kind,
        rows.filter(({ defect }) => defect.kind === kind),
      ),
    ),
    line('all', rows),
  ].join('\n');
}

/** What `docs/detection.md` says. */
export function detectionPage(all: readonly Row[], plain: readonly Told[]): string {
  const rows = all.filter(isVisible);
  const open = all.filter((row) => !isVisible(row));
  const seeds = rows[0]?.runs.length ?? 0;
  const requests = plain.map((run) => run.requests);
  const alarms = plain.filter(({ findings }) => findings.length > 0);
  const missed = rows.filter((row) => !isAlwaysSeen(row));
  const seen = rows.filter((row) => timesSeen(row) > 0);
  return [
    '# Detection',
    '',
    'What the engine notices on the shop of `tests/servers/`: a conformant server, and variants of it that are wrong in',
    'exactly one way. Written by `npm run detection`; nothing here was typed in. A defect counts as seen when it was seen',
    'with every seed. What shows in one exchange is asked with the single exchanges, the rest with the laws; where those see',
    'nothing, with the other part too. With the first seed a run goes to its end, so that it tells every check that sees the',
    'defect, and with the others until something is found. The conformant shop is asked everything.',
    '',
    `- The conformant shop: ${alarms.length} of ${plain.length} ${plain.length === 1 ? 'seed' : 'seeds'} with findings; ${Math.min(...requests)} to ${Math.max(...requests)} requests a seed.`,
    `- ${rows.length} defects, each asked with ${seeds} ${seeds === 1 ? 'seed' : 'seeds'}; ${rows.length - missed.length} seen with every one.`,
    '',
    kindTable(rows),
    '',
    ...(alarms.length === 0
      ? []
      : [
          '## False alarms',
          '',
          ...alarms.flatMap(({ seed, findings }) => findings.map((text) => `- seed ${seed}: ${text}`)),
          '',
        ]),
    '## Not seen, or not with every seed',
    '',
    `| defect | kind | | seen in n of ${seeds} | what is wrong |`,
    '| --- | --- | --- | --: | --- |',
    ...missed.map(
      (row) =>
        `| \`${row.defect.id}\` | ${row.defect.kind} | ${row.defect.visible} | ${timesSeen(row)} | ${row.defect.title} |`,
    ),
    '',
    ...(open.length === 0
      ? []
      : [
          '## Left open',
          '',
          'What neither the description nor a standard forbids: to tell of it would be a false alarm.',
          '',
          ...open.map(
            ({ defect: { id, kind, title, because } }) => `- \`${id}\` (${kind}): ${title}. ${because}`,
          ),
          '',
        ]),
    '## Seen, and by which check',
    '',
    `| defect | kind | seen in n of ${seeds} | checks |`,
    '| --- | --- | --: | --- |',
    ...seen.map((row) => `| ${row.defect.id} | ${row.defect.kind} | ${timesSeen(row)} | ${checksOf(row)} |`),
    '',
  ].join('\n');
}
