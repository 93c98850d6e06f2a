import type { Judgement, Judgements } from './judgements.ts';
import type { FieldFinding, Measured } from './measured.ts';

/** `docs/field.md`: what was measured, and what those said who looked at findings again. */
export function fieldPage(
  measured: readonly Measured[],
  judgements: ReadonlyMap<string, Judgements>,
): string {
  const servers = measured.toSorted((one, other) => sizeOf(one) - sizeOf(other));
  return [
    '# In the field',
    '',
    'Servers that others wrote, in exact versions from public registries, each tested against its own description with',
    'nothing prepared: the description, the base URL, and the credential that its documentation hands out. Written by',
    '`npm run field`, which installs, starts and stops them; each tool meets a server in which nothing was done before.',
    'A finding is one cause, however many operations show it. _Reached_ counts operations that answered with a 2xx.',
    'A finding is judged only where its last request, sent again to a server started anew, showed the same; findings of',
    'one kind share one reason. What did not show again that way, or was not looked at, is not judged.',
    '',
    '| server | language | operations | reached | findings | true | false | not judged | requests | seconds |',
    '| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...servers.map((one) => ourRow(one, judgements)),
    '',
    'Schemathesis beside us, as it comes, with every check:',
    '',
    '| server | operations | reached | failures | requests | seconds |',
    '| --- | --: | --: | --: | --: | --: |',
    ...servers.flatMap(theirRow),
    '',
    ...servers.flatMap((one) => serverSection(one, judgements)),
  ].join('\n');
}

function sizeOf({ ours }: Measured): number {
  return ours.operations.length;
}

function ourRow({ id, language, ours }: Measured, judgements: ReadonlyMap<string, Judgements>): string {
  const given = ours.findings.map((finding) => judgements.get(id)?.get(finding.fingerprint));
  return row([
    id,
    language,
    ours.operations.length,
    ours.reached.length,
    ours.findings.length,
    given.filter((one) => one?.isTrue === true).length,
    given.filter((one) => one?.isTrue === false).length,
    given.filter((one) => one === undefined).length,
    ours.requests,
    ours.seconds,
  ]);
}

function theirRow({ id, ours, theirs }: Measured): string[] {
  if (!theirs) return [row([id, ours.operations.length, 'not run', '', '', ''])];
  const seconds = theirs.stopped === undefined ? `${theirs.seconds}` : `stopped ${theirs.stopped}`;
  const { reached, failures, requests } = theirs;
  return [row([id, ours.operations.length, reached.length, failures.length, requests, seconds])];
}

function serverSection(
  { id, title, registry, version, ours, ...server }: Measured,
  judgements: ReadonlyMap<string, Judgements>,
) {
  const missing = ours.operations.filter((operation) => !ours.reached.includes(operation));
  return [
    `## ${id}`,
    '',
    `${title}; \`${server.package}\` ${version} from ${registry}.`,
    '',
    ...(missing.length > 0 ? [`Not reached: ${missing.map((one) => `\`${one}\``).join(', ')}.`, ''] : []),
    ...ours.findings.map((finding) => findingLine(finding, judgements.get(id)?.get(finding.fingerprint))),
    ...(ours.findings.length > 0 ? [''] : []),
  ];
}

function findingLine(finding: FieldFinding, judgement: Judgement | undefined): string {
  const { check, requirement, operations, summary, fingerprint } = finding;
  const verdict = judgement
    ? `${judgement.isTrue ? 'True' : '**False**'}: ${judgement.why}`
    : 'Not judged yet.';
  const where = operations.length === 1 ? operations[0] : `${operations.length} operations`;
  return `- \`${fingerprint}\` ${check} (${requirement}), ${where}: ${plain(summary)} ${verdict}`;
}

/** A summary quotes what servers say; it must not become markup. */
function plain(text: string): string {
  return `${text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_<>|[\]]/g, '\\$&')
    .replace(/[.\s]+$/, '')}.`;
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}
