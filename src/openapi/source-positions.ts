import { pointerTokens } from '../core/pointer.ts';

/** Told of every value of a text, in its order; a member's value follows its key. Offsets are in UTF-16 units. */
export interface SyntaxVisitor {
  open(offset: number): void;
  key(name: string, offset: number): void;
  leaf(offset: number): void;
  close(): void;
}

/** A value of a text: where it stands (a member where its key does) and what is inside it. */
export interface PositionNode {
  readonly offset: number;
  readonly inside: Map<string, PositionNode>;
}

const nothingInside = new Map<string, PositionNode>();

/** Remembers where everything stands. */
export class PositionTree implements SyntaxVisitor {
  readonly #root: PositionNode = { offset: 0, inside: new Map() };
  readonly #open: PositionNode[] = [];
  #pendingKey: { readonly name: string; readonly offset: number } | undefined;

  get root(): PositionNode {
    return this.#root.inside.get('0') ?? this.#root;
  }

  open(offset: number): PositionNode {
    const node = this.#add(offset, new Map());
    this.#open.push(node);
    return node;
  }

  key(name: string, offset: number): void {
    this.#pendingKey = { name, offset };
  }

  leaf(offset: number): PositionNode {
    return this.#add(offset, nothingInside);
  }

  /** A YAML alias: stands here, and what is inside stands where it was anchored. */
  alias(offset: number, anchored: PositionNode): void {
    this.#add(offset, anchored.inside);
  }

  close(): void {
    this.#open.pop();
    this.#pendingKey = undefined;
  }

  #add(offset: number, inside: Map<string, PositionNode>): PositionNode {
    const parent = this.#open.at(-1) ?? this.#root;
    const key = this.#pendingKey ?? { name: String(parent.inside.size), offset };
    this.#pendingKey = undefined;
    const node = { offset: key.offset, inside };
    parent.inside.set(key.name, node);
    return node;
  }
}

/** Offset of the value that a pointer names, or of the innermost one around it that the text spells out. */
export function offsetOf(root: PositionNode, pointer: string): number {
  let node = root;
  for (const token of pointerTokens(pointer)) {
    const next = node.inside.get(token);
    if (!next) break;
    node = next;
  }
  return node.offset;
}

/** Offsets at which the lines of a text begin (YAML 1.2 §5.4: LF, CR and both together break a line). */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + lineBreak.length);
  return starts;
}

/** Line and column of an offset, both from 1. */
export function lineAndColumn(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
