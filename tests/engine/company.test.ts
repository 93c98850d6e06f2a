import { describe, expect, test } from 'vitest';
import { Company } from '../../src/engine/company.ts';

/** Something that is under way until it is ended. */
function lasting(log: string[], name: string) {
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const send = async (): Promise<string> => {
    log.push(`${name} begins`);
    await ended;
    log.push(`${name} ends`);
    return name;
  };
  return { send, end };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('company', () => {
  test('is told of by both of two requests that are under way at a time', async () => {
    const company = new Company();
    const [one, two] = [lasting([], 'one'), lasting([], 'two')];
    const asked = [company.beside(one.send), company.beside(two.send)];
    one.end();
    two.end();
    expect(await Promise.all(asked)).toEqual([
      { value: 'one', hadOthers: true },
      { value: 'two', hadOthers: true },
    ]);
    expect(await company.beside(async () => 'three')).toEqual({ value: 'three', hadOthers: false });
  });

  test('is left before somebody is alone, and comes back afterwards', async () => {
    const log: string[] = [];
    const company = new Company();
    const before = lasting(log, 'before');
    const alone = lasting(log, 'alone');
    const after = lasting(log, 'after');
    const asked = [company.beside(before.send), company.alone(alone.send), company.beside(after.send)];
    await settle();
    expect(log).toEqual(['before begins']);
    before.end();
    await settle();
    expect(log).toEqual(['before begins', 'before ends', 'alone begins']);
    alone.end();
    after.end();
    await Promise.all(asked);
    expect(log.slice(3)).toEqual(['alone ends', 'after begins', 'after ends']);
  });

  test('comes back after one that failed alone, and one is alone after another', async () => {
    const log: string[] = [];
    const company = new Company();
    const failing = company.alone(async () => {
      throw new Error('lost');
    });
    const [one, two] = [lasting(log, 'one'), lasting(log, 'two')];
    const asked = [company.alone(one.send), company.alone(two.send)];
    await expect(failing).rejects.toThrow('lost');
    await settle();
    expect(log).toEqual(['one begins']);
    one.end();
    two.end();
    await Promise.all(asked);
    expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });
});
