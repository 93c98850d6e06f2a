import { type Dispatcher, Pool } from 'undici';
import { registry } from '../../generated/registry.ts';
import { describedOperations } from '../../scripts/bench/described.ts';
import type { HttpRequest } from '../../src/core/http.ts';
import { type Plan, planRun } from '../../src/engine/plan.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { defaultLimits } from '../../src/protocol/client-limits.ts';
import { createHttpClient } from '../../src/protocol/http-client.ts';
import { askTrivially, remembering } from './trivial-run.ts';
import { loopbackTarget, startTrivialServer } from './trivial-target.ts';

// who asked for it went away
process.once('disconnect', () => process.exit());

/** A process of its own: the engine, the client alone and bare undici send the same requests, by turns. */
const [operations = 0, concurrency = 0, rounds = 0] = process.argv.slice(2).map(Number);

const server = await startTrivialServer();
const description = createDescription(describedOperations(operations));

/** Requests per second, and the processor time that this process spends on one, in microseconds. */
interface Pace {
  readonly rate: number;
  readonly cost: number;
}

function pacing(): (requests: number) => Pace {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  return (requests) => {
    const { user, system } = process.cpuUsage(before);
    return { rate: requests / ((performance.now() - startedAt) / 1000), cost: (user + system) / requests };
  };
}

async function engineRound(plan: Plan, sent?: HttpRequest[]): Promise<Pace & { findings: number }> {
  const target = loopbackTarget(server.url, concurrency, sent);
  const paced = pacing();
  const { requests, findings } = await askTrivially(plan, target, concurrency);
  const pace = paced(requests);
  await target.close();
  return { ...pace, findings: findings.length };
}

/** Hands out the requests to as many workers as there is concurrency. */
async function sendAll(
  requests: readonly HttpRequest[],
  send: (request: HttpRequest) => Promise<unknown>,
): Promise<Pace> {
  const pending = requests.values();
  const work = async (): Promise<void> => {
    for (const request of pending) await send(request);
  };
  const paced = pacing();
  await Promise.all(Array.from({ length: concurrency }, work));
  return paced(requests.length);
}

async function clientRound(requests: readonly HttpRequest[]): Promise<Pace> {
  const limits = { ...defaultLimits, connections: concurrency };
  const client = createHttpClient({ ...limits, allowedHosts: [new URL(server.url).host] });
  const pace = await sendAll(requests, (request) => client.send(request));
  await client.close();
  return pace;
}

async function bareRound(requests: readonly HttpRequest[]): Promise<Pace> {
  const pool = new Pool(server.url, { connections: concurrency, pipelining: 1 });
  const pace = await sendAll(requests, async ({ method, url, headers, body }) => {
    const answer = await pool.request({
      // undici's type lists the methods that it knows, and sends any
      method: method as Dispatcher.HttpMethod,
      path: url.slice(server.url.length),
      headers: headers.flat(),
      body: body ?? null,
    });
    await answer.body.arrayBuffer();
  });
  await pool.close();
  return pace;
}

const plan = planRun(description, registry.sources);
const asked = remembering(plan);
const sent: HttpRequest[] = [];
const { findings, rate: first } = await engineRound(asked, sent);
await bareRound(sent);
await clientRound(sent);
const measured: Record<string, number[]> = {};
const note = (name: string, { rate, cost }: Pace): void => {
  measured[name] = [...(measured[name] ?? []), rate];
  measured[`${name}Cost`] = [...(measured[`${name}Cost`] ?? []), cost];
};
for (let round = 0; round < rounds; round += 1) {
  note('whole', await engineRound(plan));
  note('bare', await bareRound(sent));
  note('asking', await engineRound(asked));
  note('client', await clientRound(sent));
}
process.send?.({ ...measured, first, requests: sent.length, findings });
server.close();
process.disconnect?.();
