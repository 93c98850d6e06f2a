/** What stands in the place of something secret that has no name. */
export const redacted = '[redacted]';

/** What documentation, samples and this redactor itself write where a secret would stand. */
const placeholder = [
  String.raw`\[redacted\]`,
  String.raw`'"\$\{?\w{1,64}\}?"'`, // a variable between two single-quoted parts of one shell word
  String.raw`[#]?\{\{?[A-Za-z_. -]{1,64}\}?\}`, // {token}, {{token}}, #{token}
  String.raw`\$\{[^{}\r\n]{1,200}\}`,
  String.raw`\$[A-Z_][A-Z0-9_]*`,
  '<[A-Za-z_. -]{1,64}>',
  '&lt;[A-Za-z_. -]{1,64}&gt;',
  String.raw`%s|\.{3}|…|\*+|[xX]{3,}`,
  '[A-Z]{2,32}(?:_[A-Z]{2,32}){1,8}', // YOUR_ACCESS_TOKEN
].join('|');

const onlyPlaceholders = new RegExp(`^(?:(?:${placeholder})[\\s:;,.)\\]}]{0,4}){1,8}$`);

/** What opens a block of YAML or code, or a literal that is no secret. */
const structure = /^(?:[{[]+[\]}]*|[|>][-+]?|true|false|null|undefined)[,;]?$/;

/** Code that looks the value up where it is kept: a sample, not a secret. */
const lookup =
  /^(?:process\.env|import\.meta\.env|os\.environ|os\.getenv|getenv|System\.getenv|ENV\[|\$_ENV|\$\([a-z]{2,}(?:[ )]|$))/;

/** Whether there is nothing to hide: the value is empty, or only stands for one. */
export function isPlaceholder(value: string): boolean {
  const trimmed = value.trim();
  return (
    trimmed === '' ||
    structure.test(trimmed) ||
    lookup.test(trimmed) ||
    (trimmed.length < 1_000 && onlyPlaceholders.test(trimmed))
  );
}
