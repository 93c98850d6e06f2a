import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import { conformApi } from '../../src/engine/conform.ts';
import prism, { prismWaivers } from '../../src/targets/prism.ts';

describe('what Prism gets wrong by itself', () => {
  test('shows in the runs of the four APIs, each entry of the list', { timeout: 60_000 }, async () => {
    const reasons = new Set<string>();
    for (const pack of registry.apis) {
      const { findings } = await conformApi(pack, prism, registry, { env: {} }, () => {});
      for (const { check, waived } of findings) if (waived !== undefined) reasons.add(`${check}: ${waived}`);
    }
    expect([...reasons].sort()).toEqual(
      prismWaivers.map(({ check, because }) => `${check}: ${because}`).sort(),
    );
  });
});
