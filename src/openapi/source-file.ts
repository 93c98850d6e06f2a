import { dirname, extname, relative, sep } from 'node:path';
import type { Json } from '../core/json.ts';
import { parseJson, type SyntaxLimits, scanJson } from './json-syntax.ts';
import { type DescriptionProblem, IndentFault, type SourcePosition, SyntaxFault } from './problems.ts';
import { lineAndColumn, lineStarts, offsetOf, type PositionNode, PositionTree } from './source-positions.ts';
import { emptyFile } from './text-file.ts';
import { indented } from './yaml-indents.ts';
import { parseYaml, yamlPositions } from './yaml-syntax.ts';

/** Levels of nesting: more than any description has, and few enough for every reader that recurses. */
const maxDepth = 500;

interface SourceName {
  /** Absolute, symbolic links followed; or an address. */
  readonly path: string;
  readonly shown?: string;
  readonly folder?: string;
}

/** A file of a description. Positions are worked out when the first is asked for. */
export class SourceFile {
  /** Absolute, symbolic links followed; or an address. */
  readonly path: string;
  /** As seen from the working directory. */
  readonly shown: string;
  /** Where its relative references start from. */
  readonly folder: string;
  /** Whether a schema in it can have an `$id`. */
  readonly mentionsId: boolean;
  #text: string;
  #isJson: boolean;
  #value: Json = null;
  /** The first line that was read as if it began further right. */
  #moved: SourcePosition | undefined;
  #lines: number[] | undefined;
  #positions: PositionNode | undefined;

  /** What an overlay put into it, by pointer. */
  readonly #laidOver = new Map<string, { readonly file: SourceFile; readonly pointer: string }>();

  constructor(text: string, { path, shown = shownPath(path), folder = dirname(path) }: SourceName) {
    this.path = path;
    this.shown = shown;
    this.folder = folder;
    this.mentionsId = text.includes('$id');
    this.#text = text;
    this.#isJson = extname(shown).toLowerCase() === '.json';
  }

  get value(): Json {
    return this.#value;
  }

  /** Parses the text, once, and gives the number of values in it. Throws a `SyntaxFault`. */
  parse(maxNodes: number): number {
    const limits = { maxNodes, maxDepth: maxDepth };
    const { value, nodes } = this.#isJson ? parseJson(this.#text, limits) : this.#parseYamlOrJson(limits);
    if (value === null) throw new SyntaxFault(emptyFile, 0);
    this.#value = value;
    return nodes;
  }

  /** What was read otherwise than the standard has it. */
  get warnings(): DescriptionProblem[] {
    if (this.#moved === undefined) return [];
    const message =
      'this line within quotes or brackets begins left of what it belongs to (YAML 1.2.2 §6.3), and is read all the same; indent it, and those like it';
    return [{ ...this.#moved, pointer: '', message }];
  }

  /** From now on a pointer into this file leads to another one. */
  layOver(pointer: string, file: SourceFile, written: string): void {
    this.#laidOver.set(pointer, { file, pointer: written });
  }

  /** Where a pointer leads, or an offset in the text. */
  at(place: string | number): SourcePosition {
    for (let end = this.#laidOver.size > 0 ? String(place).length : 0; end > 0; ) {
      const other = this.#laidOver.get(String(place).slice(0, end));
      if (other) return other.file.at(other.pointer + String(place).slice(end));
      end = String(place).lastIndexOf('/', end - 1);
    }
    this.#lines ??= lineStarts(this.#text);
    const offset = typeof place === 'number' ? place : offsetOf(this.#tree(), place);
    return { file: this.shown, ...lineAndColumn(this.#lines, offset) };
  }

  /** JSON is YAML as well, and read ten times as fast as JSON. */
  #parseYamlOrJson(limits: SyntaxLimits): { value: Json; nodes: number } {
    if (/^\s*[{[]/.test(this.#text)) {
      try {
        const parsed = parseJson(this.#text, limits);
        this.#isJson = true;
        return parsed;
      } catch (error) {
        if (!(error instanceof SyntaxFault)) throw error;
      }
    }
    return this.#parseYaml(limits);
  }

  #parseYaml(limits: SyntaxLimits): { value: Json; nodes: number } {
    try {
      return parseYaml(this.#text, limits);
    } catch (error) {
      if (!(error instanceof IndentFault)) throw error;
      const text = indented(this.#text, limits.maxDepth);
      const parsed = parseYaml(text, limits);
      this.#moved = this.at(error.place);
      this.#lines = undefined;
      this.#text = text;
      return parsed;
    }
  }

  #tree(): PositionNode {
    this.#positions ??= this.#isJson
      ? jsonPositions(this.#text, maxDepth)
      : yamlPositions(this.#text, maxDepth);
    return this.#positions;
  }
}

function jsonPositions(text: string, maxDepth: number): PositionNode {
  const tree = new PositionTree();
  scanJson(text, tree, maxDepth);
  return tree.root;
}

/** A path as a person in the working directory would write it, with slashes everywhere. */
export function shownPath(path: string): string {
  return (relative(process.cwd(), path) || '.').split(sep).join('/');
}
