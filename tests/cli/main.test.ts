import { expect, test } from 'vitest';
import { genericRegistry } from '../../generated/generic-registry.ts';
import { main } from '../../src/cli/main.ts';
import { type Verb, verbs } from '../../src/cli/verbs.ts';
import { exitCodes } from '../../src/core/errors.ts';
import { createRedactor } from '../../src/output/redactor.ts';
import { createSink } from '../../src/output/sink.ts';
import { CapturedStream } from '../output/captured-stream.ts';

/** Runs the command with verbs of its own; the registry is counted each time it is asked for. */
async function told(args: readonly string[], known: readonly Verb[]) {
  const out = new CapturedStream();
  let imported = 0;
  const installation = {
    version: '1.2.3',
    registry: async () => {
      imported += 1;
      return genericRegistry;
    },
  };
  const sink = createSink({ out, err: out, redactor: createRedactor({ secrets: [] }) });
  const code = await main(args, installation, sink, known);
  await sink.flush();
  return { code, out: out.text, imported };
}

const count: Verb = {
  name: 'count',
  title: 'counts its arguments',
  async run(args, installation, sink) {
    const { checks } = await installation.registry();
    sink.out(`${args.join(' ')}: ${checks.length > 0 ? 'has checks' : 'has none'}\n`);
    return exitCodes.notConformant;
  },
};

test.for(['--help', '-h'])('%s tells every verb, and imports nothing that could be asked', async (arg) => {
  const { code, out, imported } = await told([arg], [count, ...verbs]);
  expect(out).toMatch(/^ {2}count +counts its arguments$/m);
  for (const { name, title } of verbs) expect(out).toMatch(new RegExp(`^ {2}${name} +${title}$`, 'm'));
  expect({ code, imported }).toEqual({ code: exitCodes.conformant, imported: 0 });
});

test('--version tells the version alone', async () => {
  expect(await told(['--version'], verbs)).toEqual({ code: 0, out: '1.2.3\n', imported: 0 });
});

test('a verb gets the arguments after it, and its exit code is that of the command', async () => {
  expect(await told(['count', '--help', 'count'], [count])).toEqual({
    code: exitCodes.notConformant,
    out: '--help count: has checks\n',
    imported: 1,
  });
});

test('the verb test answers for itself', async () => {
  const { code, out } = await told(['test', '--help'], verbs);
  expect(out).toContain('--url URL');
  expect(code).toBe(exitCodes.conformant);
});

test.for([
  [[], 'troth needs a verb: count; see troth --help'],
  [['tell'], 'troth has no verb tell; there is count, see troth --help'],
  [['--versions'], 'troth has no verb --versions; there is count, see troth --help'],
] as const)('%j is wrong usage, told in one line', async ([args, message]) => {
  await expect(told(args, [count])).rejects.toMatchObject({ message, exitCode: exitCodes.usage });
});
