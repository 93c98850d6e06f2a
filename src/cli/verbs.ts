import type { ExitCode } from '../core/errors.ts';
import type { Registry } from '../core/registry.ts';
import type { Sink } from '../output/sink.ts';

/** What the command is handed, because `src/` knows no registry. */
export interface Installation {
  readonly version: string;
  /** Imported by the verbs that ask something and by nothing else. */
  registry(): Promise<Registry>;
}

export interface Verb {
  readonly name: string;
  /** One line for `troth --help`. */
  readonly title: string;
  run(args: readonly string[], installation: Installation, sink: Sink): Promise<ExitCode>;
}

/** One verb a file, imported when it is used: the command starts as fast as it can tell its help. */
export const verbs: readonly Verb[] = [
  {
    name: 'test',
    title: 'asks any HTTP API whether it keeps the word of its OpenAPI description',
    async run(args, installation, sink) {
      const [{ testDescription }, registry] = await Promise.all([
        import('./test-description.ts'),
        installation.registry(),
      ]);
      return testDescription(args, registry, sink);
    },
  },
  {
    name: 'replay',
    title: 'sends again what showed a finding, and tells whether it still shows',
    async run(args, installation, sink) {
      const [{ replay }, registry] = await Promise.all([import('./replay.ts'), installation.registry()]);
      return replay(args, registry, sink);
    },
  },
  {
    name: 'merge',
    title: 'joins what the shards of one run wrote into one report',
    async run(args, installation, sink) {
      const [{ merge }, registry] = await Promise.all([import('./merge.ts'), installation.registry()]);
      return merge(args, registry, sink);
    },
  },
  {
    name: 'plan',
    title: 'tells the resources of a description: how each is made, read, listed, changed and removed',
    async run(args, _installation, sink) {
      const { plan } = await import('./plan.ts');
      return plan(args, sink);
    },
  },
];
