import type { NamedSecret } from './command.ts';
import { headersOf } from './stranger.ts';

/** The values of given headers, so that no output ever repeats them; shown as variables of the header's name. */
export function* headerSecrets(args: readonly string[]): Generator<NamedSecret> {
  for (const [index, arg] of args.entries()) {
    const text = arg.startsWith('--header=')
      ? arg.slice('--header='.length)
      : args[index - 1] === '--header'
        ? arg
        : '';
    for (const [name, value] of text.includes(':') ? headersOf([text]) : []) {
      yield { name: name.toUpperCase().replaceAll('-', '_'), value: value.replace(/^\S+\s+/, '') };
    }
  }
}
