import { median } from './figures.ts';
import type { Asked, PeerResults, PeerRow } from './peers.ts';

/** What `npm run bench -- --peers` writes to docs/peers.md. */
export function peersPage(results: PeerResults): string {
  const { seed, rows, defects, conformant } = results;
  const names = [...conformant.keys()];
  return [
    '# Beside others',
    '',
    `${names.join(' and ')}, each run out of the box on the shop of \`tests/servers/\` and on ${rows.length} of its`,
    'defects, drawn evenly from the kinds. Written by `npm run bench -- --peers`; nothing here was typed in.',
    '',
    'Each run has a shop of its own, in a process of its own, which counts what it is asked; both testers are given the same',
    `description, the same credentials and seed ${seed}, and are started as commands, so that seconds count from the first to`,
    'the last moment of the process. Schemathesis runs all of its phases and checks. A defect is noticed where something is',
    'found that the same tester with the same seed does not find on the conformant shop: the same type, operation and',
    'wording, numbers aside. On a shared machine seconds waver by a third; the ratio of two medians wavers less.',
    ...(rows.length < defects.length ? ['', `Unfinished: ${rows.length} of ${defects.length} defects.`] : []),
    '',
    '## In short',
    '',
    `| | ${names.join(' | ')} |`,
    `| --- |${names.map(() => ' --: |').join('')}`,
    line('noticed', names, (name) => `${seenBy(rows, name)} of ${rows.length}`),
    line('found on the conformant shop', names, (name) => `${conformant.get(name)?.findings.length ?? 0}`),
    line('requests, conformant shop', names, (name) => `${conformant.get(name)?.requests ?? 0}`),
    line('requests, median of the defects', names, (name) =>
      medianOf(rows, name, ({ requests }) => requests),
    ),
    line('seconds, conformant shop', names, (name) => `${conformant.get(name)?.seconds.toFixed(1) ?? ''}`),
    line('seconds, median of the defects', names, (name) =>
      medianOf(rows, name, ({ seconds }) => seconds, 1),
    ),
    line('stopped after ten minutes', names, (name) => {
      return `${rows.filter(({ asked }) => asked.get(name)?.stopped).length}`;
    }),
    '',
    '## Noticed by kind',
    '',
    `| kind | defects | ${names.join(' | ')} |`,
    `| --- | --: |${names.map(() => ' --: |').join('')}`,
    ...kindsOf(rows).map((kind) => {
      const own = rows.filter(({ defect }) => defect.kind === kind);
      return `| ${kind} | ${own.length} | ${names.map((name) => seenBy(own, name)).join(' | ')} |`;
    }),
    '',
    ...names.flatMap((name) => [`## Only ${name} noticed`, '', ...onlyBy(rows, name), '']),
    '## Nobody noticed',
    '',
    ...listed(
      rows
        .filter((row) => names.every((name) => !isSeen(row, name)))
        .map(({ defect }) => `\`${defect.id}\`: ${defect.title}`),
    ),
    '',
    ...names.flatMap((name) => [
      `## What ${name} finds on the conformant shop`,
      '',
      ...listed((conformant.get(name)?.findings ?? []).map((finding) => `\`${finding}\``)),
      '',
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function line(what: string, names: readonly string[], cell: (name: string) => string): string {
  return `| ${what} | ${names.map(cell).join(' | ')} |`;
}

function medianOf(
  rows: readonly PeerRow[],
  name: string,
  figure: (asked: Asked) => number,
  digits = 0,
): string {
  const asked = rows.map((row) => row.asked.get(name)).filter((one) => one !== undefined);
  return median(asked.map(figure)).toFixed(digits);
}

function isSeen({ noticed }: PeerRow, name: string): boolean {
  return (noticed.get(name)?.length ?? 0) > 0;
}

function seenBy(rows: readonly PeerRow[], name: string): number {
  return rows.filter((row) => isSeen(row, name)).length;
}

function kindsOf(rows: readonly PeerRow[]): string[] {
  return [...new Set(rows.map(({ defect }) => defect.kind))];
}

function onlyBy(rows: readonly PeerRow[], name: string): string[] {
  const own = rows.filter((row) =>
    [...row.noticed.keys()].every((other) => isSeen(row, other) === (other === name)),
  );
  return listed(
    own.map(({ defect, noticed }) => {
      return `\`${defect.id}\` (${defect.kind}): ${defect.title}; by \`${noticed.get(name)?.[0] ?? ''}\``;
    }),
  );
}

function listed(items: readonly string[]): string[] {
  return items.length === 0 ? ['Nothing.'] : items.map((item) => `- ${item}`);
}
