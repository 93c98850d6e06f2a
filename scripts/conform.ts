import { registry } from '../generated/registry.ts';
import { runCommand } from '../src/cli/command.ts';
import { conform } from '../src/cli/conform.ts';
import { secretsOf } from '../src/engine/conform.ts';

await runCommand(secretsOf(registry, process.env), (args, sink) =>
  conform(args, registry, process.env, sink),
);
