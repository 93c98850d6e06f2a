import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parsed } from '../../src/cli/arguments.ts';
import { runCommand } from '../../src/cli/command.ts';
import { exitCodes, usageError } from '../../src/core/errors.ts';
import type { Sink } from '../../src/output/sink.ts';
import { type DefectKind, defectKinds } from './defects/defect.ts';
import { defects } from './defects/defects.ts';
import type { Extent } from './detection.ts';
import { detectionPage, isAlwaysSeen, isVisible, kindTable, type Row, timesSeen } from './detection-page.ts';
import { type Asking, answerAskings, askInProcesses, type Told } from './detection-pool.ts';

const help = `npm run detection -- [options]

Asks the shop of tests/servers, and every variant of it that has a defect, and writes docs/detection.md.

  --seeds N             ask each variant with the seeds 1 to N (default 1)
  --conformant-seeds N  ask the shop itself with the seeds 1 to N (default as --seeds)
  --kind KIND           only defects of this kind; may be given several times
  --defect ID           only this defect; may be given several times
  --processes N         so many at a time (default one a core)

With --kind or --defect the table is only told, and nothing is written.
`;

const options = {
  seeds: { type: 'string', default: '1' },
  'conformant-seeds': { type: 'string' },
  kind: { type: 'string', multiple: true },
  defect: { type: 'string', multiple: true },
  processes: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** `npm run detection` */
async function main(args: readonly string[], sink: Sink): Promise<number> {
  const { values } = parsed('detection', () => parseArgs({ args: [...args], options }));
  if (values.help) {
    sink.out(help);
    return exitCodes.conformant;
  }
  const seeds = count('--seeds', values.seeds);
  const plainSeeds = count('--conformant-seeds', values['conformant-seeds'] ?? values.seeds);
  const chosen = chooseDefects(values.kind ?? [], values.defect ?? []);
  const askings = askingsOf(chosen, seeds, plainSeeds);
  const answers: Told[] = [];
  const processes =
    values.processes === undefined ? availableParallelism() : count('--processes', values.processes);
  await askInProcesses(askings, processes, fileURLToPath(import.meta.url), (answer) => {
    answers.push(answer);
    sink.status(`${answers.length}/${askings.length} runs, the last with seed ${answer.seed}`);
  });
  const runsOf = (id?: string): Told[] =>
    answers.filter(({ defect }) => defect === id).sort((a, b) => a.seed - b.seed);
  const rows = chosen.map((defect): Row => ({ defect, runs: runsOf(defect.id) }));
  const plain = runsOf();
  const isWhole = chosen.length === defects.length;
  if (isWhole)
    await sink.writeFile(
      fileURLToPath(new URL('../../docs/detection.md', import.meta.url)),
      detectionPage(rows, plain),
    );
  sink.out(summaryOf(rows, plain));
  return plain.some(({ findings }) => findings.length > 0) ? exitCodes.notConformant : exitCodes.conformant;
}

function count(option: string, text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw usageError(`detection: ${option} is a number from 1, not ${text}`);
  return Number(text);
}

function chooseDefects(kinds: readonly string[], ids: readonly string[]): typeof defects {
  const isKind = (name: string): name is DefectKind => defectKinds.some((kind) => kind === name);
  const unknownKind = kinds.find((name) => !isKind(name));
  if (unknownKind !== undefined)
    throw usageError(`detection: there is no kind ${unknownKind}; there are ${defectKinds.join(', ')}`);
  const unknownId = ids.find((id) => !defects.some((defect) => defect.id === id));
  if (unknownId !== undefined)
    throw usageError(`detection: there is no defect ${unknownId}; tests/servers/defects names them`);
  if (kinds.length === 0 && ids.length === 0) return defects;
  return defects.filter(({ id, kind }) => kinds.includes(kind) || ids.includes(id));
}

/**
 * By seed, so that each process makes the plan of a seed once. The first run with a defect goes to its end, and tells
 * every check that sees it; the others ask whether it is seen.
 */
function askingsOf(chosen: typeof defects, seeds: number, plainSeeds: number): Asking[] {
  return Array.from({ length: Math.max(seeds, plainSeeds) }, (_, index) => index + 1).flatMap((seed) => [
    ...(seed <= plainSeeds ? [{ seed, extent: 'whole' } as const] : []),
    ...(seed <= seeds ? chosen.map(({ id }) => ({ seed, defect: id, extent: extentOf(seed) })) : []),
  ]);
}

function extentOf(seed: number): Extent {
  return seed === 1 ? 'whole' : 'until found';
}

function summaryOf(rows: readonly Row[], plain: readonly Told[]): string {
  const visible = rows.filter(isVisible);
  const missed = visible.filter((row) => !isAlwaysSeen(row));
  const alarms = plain.flatMap(({ seed, findings }) => findings.map((text) => `seed ${seed}: ${text}`));
  return [
    kindTable(rows),
    '',
    ...missed.map((row) => {
      const { id, visible, title } = row.defect;
      return `not seen: ${id} (${visible}, in ${timesSeen(row)} of ${row.runs.length}) ${title}`;
    }),
    ...alarms.map((text) => `false alarm: ${text}`),
    `${visible.length - missed.length} of ${visible.length} defects seen with every seed, ${alarms.length} false alarms with ${plain.length} seeds`,
    '',
  ].join('\n');
}

if (process.connected) answerAskings((answer) => process.send?.(answer));
else await runCommand([], main);
