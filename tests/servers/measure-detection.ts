import { fileURLToPath } from 'node:url';
import { runCommand } from '../../src/cli/command.ts';
import { exitCodes } from '../../src/core/errors.ts';
import type { Sink } from '../../src/output/sink.ts';
import { type Defect, type DefectKind, defectKinds } from './defects/defect.ts';
import { defects } from './defects/defects.ts';
import { askShop, shopPlan, told } from './detection.ts';

interface Row {
  readonly defect: Defect;
  readonly seenBy: readonly string[];
}

/** `npm run detection`: every defect asked once with one seed, and the shop itself, written to docs/detection.md. */
async function main(_args: readonly string[], sink: Sink): Promise<number> {
  const plan = await shopPlan(1);
  const plain = await askShop(plan);
  const rows: Row[] = [];
  for (const defect of defects) {
    const { findings } = await askShop(plan, defect.id);
    rows.push({ defect, seenBy: [...new Set(findings.map(({ check }) => check))] });
    sink.status(`${rows.length}/${defects.length} defects`);
  }
  const page = detectionPage(rows, told(plain.findings), plain.requests);
  await sink.writeFile(fileURLToPath(new URL('../../docs/detection.md', import.meta.url)), page);
  const visible = rows.filter(({ defect }) => defect.visible !== 'no');
  const seen = visible.filter(({ seenBy }) => seenBy.length > 0);
  sink.out(`${seen.length} of ${visible.length} defects seen, ${plain.findings.length} false alarms\n`);
  return plain.findings.length === 0 ? exitCodes.conformant : exitCodes.notConformant;
}

function detectionPage(rows: readonly Row[], falseAlarms: readonly string[], requests: number): string {
  const visible = rows.filter(({ defect }) => defect.visible !== 'no');
  const table = (kind: DefectKind): string => {
    const own = visible.filter(({ defect }) => defect.kind === kind);
    const seen = own.filter(({ seenBy }) => seenBy.length > 0).length;
    return `| ${kind} | ${own.length} | ${seen} | ${Math.round((100 * seen) / own.length)} % |`;
  };
  const seen = visible.filter(({ seenBy }) => seenBy.length > 0).length;
  return [
    '# Detection',
    '',
    'What the engine notices on the shop of `tests/servers/`: a conformant server, and variants of it that are wrong in',
    'exactly one way. Written by `npm run detection`, with seed 1; nothing here was typed in.',
    '',
    `- The conformant shop: ${requests} requests, ${falseAlarms.length} findings.`,
    `- ${visible.length} defects, ${seen} seen; ${rows.length - visible.length} more that nothing forbids.`,
    '',
    '| kind | defects | seen | share |',
    '| --- | --: | --: | --: |',
    ...defectKinds.map(table),
    '',
    '## Not seen',
    '',
    ...visible
      .filter(({ seenBy }) => seenBy.length === 0)
      .map(({ defect }) => `- \`${defect.id}\` (${defect.kind}): ${defect.title}`),
    '',
    '## Left open',
    '',
    'What looks like a defect, and what neither the description nor a standard forbids: to tell of it would be a false alarm.',
    '',
    ...rows
      .filter(({ defect }) => defect.visible === 'no')
      .map(({ defect }) => `- \`${defect.id}\` (${defect.kind}): ${defect.title}. ${defect.because}`),
    '',
    '## Seen, and by which check',
    '',
    '| defect | kind | checks |',
    '| --- | --- | --- |',
    ...rows
      .filter(({ seenBy }) => seenBy.length > 0)
      .map(({ defect, seenBy }) => `| ${defect.id} | ${defect.kind} | ${seenBy.join(', ')} |`),
    '',
  ].join('\n');
}

await runCommand([], main);
