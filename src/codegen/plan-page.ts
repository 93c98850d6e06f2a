import type { Description } from '../core/description.ts';
import type { Source } from '../core/source.ts';
import { planRun } from '../engine/plan.ts';

/** What will be asked of an API, for people to read and for reviews to see change. */
export function planPage(description: Description, sources: readonly Source[]): string {
  const plan = planRun(description, sources);
  const lines = [
    `# Plan: ${description.title}`,
    '',
    `${plan.cases} cases of ${plan.operations.length} operations. Derived by \`npm run generate\`.`,
  ];
  for (const { operation, accepts, rejects } of plan.operations) {
    const what = operation.kind === 'webhook' ? 'webhook' : operation.method.toUpperCase();
    lines.push(
      '',
      `## ${operation.id}`,
      '',
      `\`${what} ${operation.path}\``,
      '',
      '| intent | source | case |',
      '|---|---|---|',
    );
    for (const { intent, source, title } of [...accepts, ...rejects]) {
      lines.push(`| ${intent} | ${source} | ${title.replaceAll('|', '\\|')} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}
