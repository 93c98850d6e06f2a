import type { NamedSecret } from './command.ts';
import { headersOf } from './headers.ts';

const options = [
  ['--header', ''],
  ['--other-header', 'OTHER_'],
] as const;

/** The values of given headers, so that no output ever repeats them; shown as variables of the header's name. */
export function* headerSecrets(args: readonly string[]): Generator<NamedSecret> {
  for (const [index, arg] of args.entries()) {
    for (const [option, prefix] of options) {
      const isApart = args[index - 1] === option;
      const text = arg.startsWith(`${option}=`) ? arg.slice(option.length + 1) : isApart ? arg : '';
      for (const [name, value] of text.includes(':') ? headersOf([text]) : []) {
        yield { name: prefix + name.toUpperCase().replaceAll('-', '_'), value: value.replace(/^\S+\s+/, '') };
      }
    }
  }
}
