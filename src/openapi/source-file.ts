import { dirname, extname, relative, sep } from 'node:path';
import type { Json } from '../core/json.ts';
import { parseJson, type SyntaxLimits, scanJson } from './json-syntax.ts';
import { type SourcePosition, SyntaxFault } from './problems.ts';
import { lineAndColumn, lineStarts, offsetOf, type PositionNode, PositionTree } from './source-positions.ts';
import { emptyFile } from './text-file.ts';
import { parseYaml, yamlPositions } from './yaml-syntax.ts';

/** A file of a description. Positions are worked out when the first is asked for. */
export class SourceFile {
  /** Absolute, symbolic links followed. */
  readonly path: string;
  /** As seen from the working directory. */
  readonly shown: string;
  /** Where its relative references start from. */
  readonly folder: string;
  /** Whether a schema in it can have an `$id`. */
  readonly mentionsId: boolean;
  readonly #text: string;
  readonly #maxDepth: number;
  #isJson: boolean;
  #value: Json = null;
  #lines: number[] | undefined;
  #positions: PositionNode | undefined;

  constructor(path: string, text: string, maxDepth: number, named: string = path, folder = dirname(path)) {
    this.path = path;
    this.shown = shownPath(named);
    this.folder = folder;
    this.mentionsId = text.includes('$id');
    this.#text = text;
    this.#maxDepth = maxDepth;
    this.#isJson = extname(named).toLowerCase() === '.json';
  }

  get value(): Json {
    return this.#value;
  }

  /** Parses the text, once, and gives the number of values in it. Throws a `SyntaxFault`. */
  parse(maxNodes: number): number {
    const limits = { maxNodes, maxDepth: this.#maxDepth };
    const { value, nodes } = this.#isJson ? parseJson(this.#text, limits) : this.#parseYamlOrJson(limits);
    if (value === null) throw new SyntaxFault(emptyFile, 0);
    this.#value = value;
    return nodes;
  }

  /** Where a pointer leads, or an offset in the text. */
  at(place: string | number): SourcePosition {
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
    return parseYaml(this.#text, limits);
  }

  #tree(): PositionNode {
    this.#positions ??= this.#isJson
      ? jsonPositions(this.#text, this.#maxDepth)
      : yamlPositions(this.#text, this.#maxDepth);
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
