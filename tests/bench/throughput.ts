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

/** A process of its own: the engine, the client alone and bare undici send the same requests, by turns. */
const [operations = 0, concurrency = 0, rounds = 0] = process.argv.slice(2).map(Number);

const server = await startTrivialServer();
const description = createDescription(describedOperations(operations));

async function engineRound(plan: Plan, sent?: HttpRequest[]): Promise<{ rate: number; findings: number }> {
  const target = loopbackTarget(server.url, concurrency, sent);
  const startedAt = performance.now();
  const { requests, findings } = await askTrivially(plan, target, concurrency);
  const rate = perSecond(requests, startedAt);
  await target.close();
  return { rate, findings: findings.length };
}

/** Hands out the requests to as many workers as there is concurrency. */
async function sendAll(
  requests: readonly HttpRequest[],
  send: (request: HttpRequest) => Promise<unknown>,
): Promise<number> {
  const pending = requests.values();
  const work = async (): Promise<void> => {
    for (const request of pending) await send(request);
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: concurrency }, work));
  return perSecond(requests.length, startedAt);
}

async function clientRound(requests: readonly HttpRequest[]): Promise<number> {
  const limits = { ...defaultLimits, connections: concurrency };
  const client = createHttpClient({ ...limits, allowedHosts: [new URL(server.url).host] });
  const rate = await sendAll(requests, (request) => client.send(request));
  await client.close();
  return rate;
}

async function bareRound(requests: readonly HttpRequest[]): Promise<number> {
  const pool = new Pool(server.url, { connections: concurrency, pipelining: 1 });
  const rate = await sendAll(requests, async ({ method, url, headers, body }) => {
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
  return rate;
}

function perSecond(requests: number, startedAt: number): number {
  return requests / ((performance.now() - startedAt) / 1000);
}

const plan = planRun(description, registry.sources);
const asked = remembering(plan);
const sent: HttpRequest[] = [];
const { findings, rate: first } = await engineRound(asked, sent);
await bareRound(sent);
await clientRound(sent);
const rates: Record<string, number[]> = { whole: [], asking: [], client: [], bare: [] };
for (let round = 0; round < rounds; round += 1) {
  rates.whole?.push((await engineRound(plan)).rate);
  rates.bare?.push(await bareRound(sent));
  rates.asking?.push((await engineRound(asked)).rate);
  rates.client?.push(await clientRound(sent));
}
process.send?.({ ...rates, first, requests: sent.length, findings });
server.close();
process.disconnect?.();
