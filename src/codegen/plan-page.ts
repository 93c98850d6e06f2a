import type { Description } from '../core/description.ts';
import type { Source } from '../core/source.ts';
import { planRun } from '../engine/plan.ts';

/** What will be asked of an API, for people to read and for reviews to see change. */
export function planPage(description: Description, sources: readonly Source[]): string {
  const plan = planRun(description, sources);
  const lines = [`# Plan: ${description.title}`, '', 'Derived by `npm run generate`.'];
  for (const { operation, cases } of plan.operations) {
    const { accepts, others } = cases();
    const what = operation.kind === 'webhook' ? 'webhook' : operation.method.toUpperCase();
    lines.push(
      '',
      `## ${operation.id}`,
      '',
      `\`${what} ${operation.path}\``,
      '',
      '| source | accept | reject | survive |',
      '|---|--:|--:|--:|',
    );
    for (const { id } of sources) {
      const own = [...accepts, ...others].filter(({ source }) => source === id);
      const counts = (['accept', 'reject', 'survive'] as const).map(
        (wanted) => own.filter(({ intent }) => intent === wanted).length,
      );
      if (own.length > 0) lines.push(`| ${id} | ${counts.join(' | ')} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}
