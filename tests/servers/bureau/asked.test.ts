import { describe, expect, test } from 'vitest';
import { registry } from '../../../generated/registry.ts';
import type { RunSummary } from '../../../src/core/events.ts';
import { conformApi } from '../../../src/engine/conform.ts';
import { openDescription } from '../../../src/engine/open-description.ts';
import live from '../../../src/targets/live.ts';
import { descriptionFile, startBureau } from './server.ts';

async function asked(seed: number): Promise<RunSummary> {
  const bureau = await startBureau();
  try {
    const { description } = await openDescription(descriptionFile);
    const effects = Object.fromEntries(description.operations.map(({ id }) => [id, 'change' as const]));
    const nothing = { baseUrls: [], credentials: [], inputs: [], freshKeys: [] };
    const source = { title: 'Bureau', publishedAt: 'tests', readOn: '2026-11-21' };
    const api = {
      id: 'bureau',
      title: 'Bureau',
      homepage: '',
      documents: [source] as const,
      effects,
      ...nothing,
    };
    const pack = { api, readings: [], describe: async () => description };
    const choices = { env: {}, url: bureau.url, allowDestructive: true, thorough: true, seed };
    return await conformApi(pack, live, registry, choices, () => {});
  } finally {
    await bureau.close();
  }
}

describe('a conformant server of another style, of which nobody told a name or a value', () => {
  test('answers every operation with 2xx, and has nothing to mend', { timeout: 60_000 }, async () => {
    const summary = await asked(1);
    const unreached = summary.operations.filter(
      ({ statuses }) => !Object.keys(statuses).some((status) => status.startsWith('2')),
    );
    expect(unreached.map(({ operation }) => operation.id)).toEqual([]);
    const server = summary.findings.filter(
      ({ party, requirement }) => party === 'server' || requirement === 'MUST',
    );
    expect(server.map(({ check, summary: text }) => `${check}: ${text}`)).toEqual([]);
    expect(summary.outcomes).toMatchObject({ failed: 0, broken: 0, blocked: 0 });
  });
});
