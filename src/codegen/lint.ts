import { isArray, isObject, type Json, member } from '../core/json.ts';
import { redocly } from './redocly.ts';

/**
 * Everything that Redocly has against the descriptions of `redocly.yaml`, or against that file, one line each.
 * Warnings, which Redocly itself lets pass, are among them.
 */
export async function lintDescriptions(root: string, apis: readonly string[]): Promise<string[]> {
  const problems: string[] = [];
  for (const api of apis) {
    const { stdout, stderr, ok } = await redocly(root, ['lint', api, '--format', 'json']);
    const found = problemsIn(stdout);
    problems.push(...found.map((problem) => `${api}: ${problem}`));
    problems.push(...stderr.split('\n').filter((line) => /warning|unused|error|unknown/i.test(line)));
    if (!ok && found.length === 0) problems.push(`${api}: redocly lint failed: ${stderr}`);
  }
  return [...new Set(problems)];
}

function problemsIn(stdout: string): string[] {
  const start = stdout.indexOf('{');
  // JSON.parse is typed to return `any`; what it returns is JSON
  const report = (start < 0 ? null : JSON.parse(stdout.slice(start))) as Json;
  const problems = member(report, 'problems');
  return (isArray(problems) ? problems : []).filter(isObject).map((problem) => {
    const [place] = isArray(problem.location) ? problem.location : [];
    const file = member(member(place, 'source'), 'ref') ?? '';
    return `${problem.severity} ${problem.ruleId} at ${file}${member(place, 'pointer') ?? ''}: ${problem.message}`;
  });
}
