import { exitCodes, TrothError } from '../core/errors.ts';

/** A place in a file: `file` as seen from the working directory, `line` and `column` from 1. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing about a description that has to be mended. */
export interface DescriptionProblem extends SourcePosition {
  /** JSON Pointer in the file; `''` where the file could not be read as far as that. */
  readonly pointer: string;
  /** What is wrong; what to do. */
  readonly message: string;
}

/** A description that cannot be used, with everything that is wrong with it: one line of the message each. */
export class DescriptionError extends TrothError {
  readonly problems: readonly DescriptionProblem[];
  constructor(problems: readonly DescriptionProblem[]) {
    super(problems.map(problemLine).join('\n'), exitCodes.usage);
    this.name = 'DescriptionError';
    this.problems = problems;
  }
}

/** Keys and file names come from strangers: what would start a new line or steer a terminal is not passed on. */
export function problemLine({ file, line, column, message }: DescriptionProblem): string {
  return `${file}:${line}:${column}: ${message}`.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?');
}

/** Text of a description inside a message: in quotes, on one line, and not at any length. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}

/** Text that is no JSON or YAML, or more of it than we read. */
export class SyntaxFault extends Error {
  /** Where: an offset in the text, or a pointer when all of it was parsed. */
  readonly place: number | string;
  constructor(message: string, place: number | string) {
    super(message);
    this.place = place;
  }
}

/** A line of YAML that other readers take, and that the standard wants further right. */
export class IndentFault extends SyntaxFault {}

/** A problem at the place that a pointer names, and a fault at its own. */
interface Locating {
  readonly shown: string;
  at(place: number | string): SourcePosition;
}

export function syntaxProblem(file: Locating, { place, message }: SyntaxFault): DescriptionProblem {
  return { ...file.at(place), pointer: typeof place === 'string' ? place : '', message };
}

interface Place {
  readonly file: Locating;
  readonly pointer: string;
}

/** The problems of one description, each once, file by file from top to bottom. */
export class ProblemList {
  readonly #problems = new Map<string, DescriptionProblem>();
  readonly #warnings = new Map<string, DescriptionProblem>();
  readonly #files: string[] = [];

  readonly refuse = ({ file, pointer }: Place, message: string): void => {
    this.put({ ...file.at(pointer), pointer, message });
  };

  readonly warn = ({ file, pointer }: Place, message: string): void => {
    this.note({ ...file.at(pointer), pointer, message });
  };

  /** Something that keeps nobody from using the description. */
  note(problem: DescriptionProblem): void {
    this.#noteFile(problem);
    this.#warnings.set(problemLine(problem), problem);
  }

  put(problem: DescriptionProblem): void {
    this.#noteFile(problem);
    this.#problems.set(problemLine(problem), problem);
  }

  throwIfAny(): void {
    if (this.#problems.size > 0) throw new DescriptionError(this.#sorted(this.#problems));
  }

  get warnings(): DescriptionProblem[] {
    return this.#sorted(this.#warnings);
  }

  #noteFile({ file }: DescriptionProblem): void {
    if (!this.#files.includes(file)) this.#files.push(file);
  }

  /** Files in the order in which something was found in them. */
  #sorted(problems: ReadonlyMap<string, DescriptionProblem>): DescriptionProblem[] {
    const order = (problem: DescriptionProblem): number => this.#files.indexOf(problem.file);
    return [...problems.values()].sort(
      (a, b) => order(a) - order(b) || a.line - b.line || a.column - b.column,
    );
  }
}
