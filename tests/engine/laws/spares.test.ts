import { describe, expect, test } from 'vitest';
import { registry } from '../../../generated/registry.ts';
import type { VerdictRecord } from '../../../src/core/events.ts';
import { defineLaw, type Law, type Stage } from '../../../src/core/law.ts';
import { planRun } from '../../../src/engine/plan.ts';
import { run } from '../../../src/engine/run.ts';
import { notebookDescription, startNotebook } from '../../sequences/notebook.ts';
import type { FakeTarget } from '../fake-target.ts';
import { rushing } from '../rushing-clock.ts';

function lawOf(id: string, play: Law['play'], more: Partial<Law> = {}): Law {
  const basis = { clause: 'none', url: 'https://example.com/' };
  const common = { title: id, requirement: 'MUST', basis, why: 'For a test.' } as const;
  return defineLaw({ id, ...common, needs: ['create', 'read', 'update', 'remove'], ...more, play });
}

function wrong(stage: Stage, keyword: string) {
  const [operation] = stage.resource.create;
  if (!operation) throw new Error('nothing makes it');
  return { operation, at: '', keyword, summary: keyword, expected: 'right', actual: 'wrong' };
}

interface Notebook {
  readonly records: readonly VerdictRecord[];
  /** How many notes the laws have made. */
  readonly made: number;
  /** How many requests were sent while they were played. */
  readonly during: number;
}

async function playedInTurn(...laws: readonly Law[]): Promise<Notebook> {
  const target = startNotebook();
  const records: VerdictRecord[] = [];
  let [entered, from, to] = [0, 0, 0];
  await run(planRun(notebookDescription, [], { seed: 1, budget: 1 }), {
    api: { id: 'fake', title: 'Fake' },
    target,
    checks: registry.checks,
    laws,
    concurrency: 1,
    clock: rushing(),
    reaches: true,
    listener: (event) => {
      if (event.type === 'operation-ended') [entered, from] = [makings(target), target.received.length];
      if (event.type !== 'verdict' || event.record.source !== 'laws') return;
      records.push(event.record);
      to = target.received.length;
    },
  });
  return { records, made: makings(target) - entered, during: to - from };
}

function makings({ received }: FakeTarget): number {
  return received.filter(({ method, url }) => method === 'POST' && /\/notes$/.test(url)).length;
}

/** A law that finds nothing wrong. */
function quiet(id: string, act: (stage: Stage) => Promise<unknown>): Law {
  return lawOf(id, async function* (stage) {
    await act(stage);
    yield* [];
  });
}

const reading = (id: string) => quiet(id, async (stage) => stage.look(await stage.makeFull()));

const changing = quiet('changing', async (stage) => {
  const thing = await stage.some(true);
  const [operation] = stage.resource.update;
  if (operation) await stage.change(operation, thing, await stage.look(thing));
  await stage.reread(thing);
});

const removing = quiet('removing', async (stage) => {
  const [operation] = stage.resource.remove;
  if (operation) await stage.send(operation, await stage.some(true));
});

describe('what one law has made', () => {
  test('serves the next one that only reads', async () => {
    expect((await playedInTurn(reading('one'), reading('two'), reading('three'))).made).toBe(1);
  });

  test('is not read again where nothing can have changed it', async () => {
    const { records } = await playedInTurn(reading('one'), reading('two'));
    // it is made and read twice, to see what changes by itself
    expect(records.map(({ requests }) => requests)).toEqual([3, 0]);
  });

  test('is not handed on as new when it was changed', async () => {
    expect((await playedInTurn(changing, reading('after'))).made).toBe(2);
  });

  test('serves the next one that does not mind a change', async () => {
    expect((await playedInTurn(reading('before'), changing, changing)).made).toBe(1);
  });

  test('is not handed on when it was removed', async () => {
    expect((await playedInTurn(removing, changing, removing, reading('after'))).made).toBe(3);
  });

  test('is another one each time that one law asks', async () => {
    const two = lawOf('two', async function* (stage) {
      const [one, other] = [await stage.makeFull(), await stage.makeFull()];
      if (stage.isListed(one, [other.made.fields ?? {}]) !== false) yield wrong(stage, 'same');
    });
    const { made, records } = await playedInTurn(reading('before'), two);
    expect([made, records.map(({ outcome }) => outcome)]).toEqual([2, ['passed', 'passed']]);
  });

  test('is left alone by a law that is apart', async () => {
    const apart = lawOf('apart', reading('apart').play, { isApart: true });
    expect((await playedInTurn(reading('one'), apart, reading('two'))).made).toBe(2);
  });
});

describe('what a law sees', () => {
  /** Takes what others have changed for something that is wrong. */
  const suspicious = lawOf('suspicious', async function* (stage) {
    const thing = await stage.some(true);
    const { title } = await stage.look(thing);
    if (title !== thing.sent.title) yield wrong(stage, 'other-title');
  });

  test('of a thing that others have changed is not told where one of its own does not show it', async () => {
    const { records, made } = await playedInTurn(changing, suspicious);
    expect(records.map(({ title, outcome }) => `${title} ${outcome}`)).toEqual([
      'changing note passed',
      'suspicious note passed',
    ]);
    expect(made).toBe(2);
  });

  test('of a thing of its own as well is told, with the steps that show it', async () => {
    const never = lawOf('never', async function* (stage) {
      await stage.look(await stage.makeFull());
      yield wrong(stage, 'always');
    });
    const { records } = await playedInTurn(reading('before'), never);
    const [finding] = records.at(-1)?.findings ?? [];
    expect(records.at(-1)?.outcome).toBe('failed');
    expect(finding?.commands?.map((line) => /--request (\w+)/.exec(line)?.[1])).toEqual([
      'POST',
      'GET',
      'GET',
    ]);
  });

  test('is counted once, whoever has sent it', async () => {
    const { records, during } = await playedInTurn(reading('one'), changing, suspicious, reading('two'));
    expect(records.reduce((sum, { requests }) => sum + requests, 0)).toBe(during);
  });
});
