/** One derived file. */
export interface Artifact {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** First line of each derived source file. */
export const derivedNotice = '// Derived by `npm run generate`; edit the description, not this file.';

/** A literal that is safe in TypeScript sources; nothing of a description reaches generated code any other way. */
export function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** `a-b` → `aB`; only for names that `isName` allows. */
export function identifier(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Names of files and folders that become identifiers: lower-case words joined by hyphens. */
export function isName(name: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name);
}
