import { describe, expect, test, vi } from 'vitest';
import { Gate } from '../../src/engine/gate.ts';
import { rushing } from './rushing-clock.ts';

describe('a gate', () => {
  test('lets through as many requests as the budget has, and says that it is spent', async () => {
    const gate = new Gate({ maxRequests: 2 }, rushing());
    expect([await gate.enter(), await gate.enter(), await gate.enter()]).toEqual([true, true, false]);
    expect(gate.requests).toBe(2);
    expect(gate.stopped).toBe('budget spent: 2 requests were sent');
  });

  test('lets nothing through when the time is over', async () => {
    const clock = rushing();
    const gate = new Gate({ maxTimeMs: 1_000 }, clock);
    expect(await gate.enter()).toBe(true);
    await clock.sleep(1_000);
    expect(await gate.enter()).toBe(false);
    expect(gate.stopped).toBe('budget spent: 1 s are over');
  });

  test('keeps the pace, for everybody together', async () => {
    const clock = rushing();
    const gate = new Gate({ rate: 4 }, clock);
    for (let sent = 0; sent < 9; sent += 1) await gate.enter();
    expect(clock.now()).toBe(2_000);
  });

  test('holds everybody back while a target asks for it', async () => {
    const clock = rushing();
    const gate = new Gate({}, clock);
    expect(gate.pause(3_000)).toBe(true);
    expect(await gate.enter()).toBe(true);
    expect(clock.now()).toBe(3_000);
  });

  test('does not wait longer than there is time, nor for ever in small pieces', () => {
    expect(new Gate({ maxTimeMs: 2_000 }, rushing()).pause(3_000)).toBe(false);
    const gate = new Gate({ maxWaitMs: 9_000 }, rushing());
    expect([gate.pause(4_000), gate.pause(8_000)]).toEqual([true, true]);
    expect(gate.pause(60_000)).toBe(false);
  });

  test('notices during a pause that the user wants to stop', async () => {
    const controller = new AbortController();
    const clock = rushing();
    const gate = new Gate({ signal: controller.signal }, clock);
    gate.pause(50_000);
    const entered = gate.enter();
    controller.abort();
    expect(await entered).toBe(false);
    expect(clock.now()).toBeLessThan(1_000);
    expect(gate.stopped).toBe('stopped by the user');
  });

  test.each([
    ['the user wants an end', (signal: AbortSignal) => ({ signal })],
    ['time is up', () => ({ maxTimeMs: 100 })],
  ])('waits a moment and no longer for what is under way when %s', async (_why, limits) => {
    vi.useFakeTimers();
    try {
      const controller = new AbortController();
      const gate = new Gate(limits(controller.signal), { now: () => Date.now(), sleep: async () => {} });
      const told: unknown[] = [];
      const never = new Promise<string>(() => {});
      void gate.within(never).then((answer) => told.push(answer));
      const soon = new Promise<string>((resolve) => setTimeout(() => resolve('an answer'), 300));
      void gate.within(soon).then((answer) => told.push(answer));
      controller.abort();
      await vi.advanceTimersByTimeAsync(500);
      expect(told).toEqual(['an answer']);
      await vi.advanceTimersByTimeAsync(2_000);
      expect(told).toEqual(['an answer', undefined]);
    } finally {
      vi.useRealTimers();
    }
  });
});
