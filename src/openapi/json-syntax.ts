import type { Json } from '../core/json.ts';
import { quoted, SyntaxFault } from './problems.ts';
import type { SyntaxVisitor } from './source-positions.ts';

export interface SyntaxLimits {
  readonly maxNodes: number;
  readonly maxDepth: number;
}

/**
 * Reads JSON (RFC 8259) strictly: `JSON.parse` keeps the last of two equal keys, turns `1e400` into Infinity, and
 * does not always say where an error is.
 */
export function parseJson(text: string, limits: SyntaxLimits): { value: Json; nodes: number } {
  const counter = new JsonCounter(limits.maxNodes);
  scanJson(text, counter, limits.maxDepth);
  // JSON.parse is typed to return `any`; what it returns is JSON
  return { value: JSON.parse(text) as Json, nodes: counter.nodes };
}

class JsonCounter implements SyntaxVisitor {
  nodes = 0;
  readonly #maxNodes: number;
  readonly #keys: Set<string>[] = [];

  constructor(maxNodes: number) {
    this.#maxNodes = maxNodes;
  }

  open(offset: number): void {
    this.leaf(offset);
    this.#keys.push(new Set());
  }

  key(name: string, offset: number): void {
    const keys = this.#keys.at(-1);
    if (keys?.has(name)) throw repeatedKey(name, offset);
    keys?.add(name);
  }

  leaf(offset: number): void {
    this.nodes += 1;
    if (this.nodes > this.#maxNodes) throw tooManyNodes(offset);
  }

  close(): void {
    this.#keys.pop();
  }
}

export function repeatedKey(name: string, offset: number): SyntaxFault {
  return new SyntaxFault(`the key ${quoted(name)} stands twice; remove one`, offset);
}

export function tooManyNodes(offset: number): SyntaxFault {
  return new SyntaxFault(
    'more values than a description may have, aliases written out; leave parts out',
    offset,
  );
}

export function tooDeep(maxDepth: number, offset: number): SyntaxFault {
  return new SyntaxFault(`nested deeper than ${maxDepth} levels; name parts and refer to them`, offset);
}

interface Cursor {
  readonly text: string;
  at: number;
}

type Expected = 'value' | 'first item' | 'key' | 'first key' | 'end';

/** Tells the visitor of every value, without recursion. Throws a `SyntaxFault` at the first error. */
export function scanJson(text: string, visitor: SyntaxVisitor, maxDepth: number): void {
  const cursor: Cursor = { text, at: 0 };
  const closers: string[] = [];
  let expected: Expected = 'value';
  for (;;) {
    skipSpace(cursor);
    const found = text[cursor.at];
    if (expected === 'end') {
      if (closers.length === 0) {
        if (found !== undefined) throw unexpected(cursor, 'the end of the file');
        return;
      }
      expected = afterValue(cursor, closers, visitor);
    } else if ((expected === 'first item' || expected === 'first key') && found === closers.at(-1)) {
      expected = afterValue(cursor, closers, visitor);
    } else if (expected === 'key' || expected === 'first key') {
      readKey(cursor, visitor);
      expected = 'value';
    } else if (found === '{' || found === '[') {
      if (closers.length === maxDepth) throw tooDeep(maxDepth, cursor.at);
      visitor.open(cursor.at);
      closers.push(found === '{' ? '}' : ']');
      cursor.at += 1;
      expected = found === '{' ? 'first key' : 'first item';
    } else {
      visitor.leaf(cursor.at);
      if (found === '"') readString(cursor);
      else readLiteral(cursor);
      expected = 'end';
    }
  }
}

function afterValue(cursor: Cursor, closers: string[], visitor: SyntaxVisitor): Expected {
  const closer = closers.at(-1) ?? '';
  const found = cursor.text[cursor.at];
  if (found === closer) {
    closers.pop();
    visitor.close();
    cursor.at += 1;
    return 'end';
  }
  if (found !== ',') throw unexpected(cursor, `a comma or ${closer}`);
  cursor.at += 1;
  return closer === '}' ? 'key' : 'value';
}

function readKey(cursor: Cursor, visitor: SyntaxVisitor): void {
  if (cursor.text[cursor.at] !== '"') throw unexpected(cursor, 'a key in double quotes');
  const start = cursor.at;
  readString(cursor);
  const raw = cursor.text.slice(start, cursor.at);
  visitor.key(raw.includes('\\') ? String(JSON.parse(raw)) : raw.slice(1, -1), start);
  skipSpace(cursor);
  if (cursor.text[cursor.at] !== ':') throw unexpected(cursor, 'a colon');
  cursor.at += 1;
}

const literal = /true|false|null/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function readLiteral(cursor: Cursor): void {
  const start = cursor.at;
  if (skip(cursor, literal)) return;
  if (!skip(cursor, number)) throw unexpected(cursor, 'a value');
  if (!Number.isFinite(Number(cursor.text.slice(start, cursor.at)))) {
    throw new SyntaxFault('this number is too large for JavaScript; write it as a string', start);
  }
}

function skip(cursor: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = cursor.at;
  if (!pattern.test(cursor.text)) return false;
  cursor.at = pattern.lastIndex;
  return true;
}

const escapeSequence = /\\(?:["\\/bf]|[nrt]|u[0-9a-fA-F]{4})/y;

function readString(cursor: Cursor): void {
  const { text } = cursor;
  const start = cursor.at;
  cursor.at += 1;
  for (;;) {
    const unit = text.charCodeAt(cursor.at);
    if (unit === 0x22) break;
    if (unit === 0x5c) {
      if (!skip(cursor, escapeSequence)) throw unexpected(cursor, 'an escape sequence of JSON');
    } else if (unit >= 0x20) {
      cursor.at += 1;
    } else if (Number.isNaN(unit)) {
      throw new SyntaxFault('this string does not end; close it with a double quote', start);
    } else {
      throw new SyntaxFault('a control character in a string; escape it', cursor.at);
    }
  }
  cursor.at += 1;
}

function skipSpace(cursor: Cursor): void {
  for (;;) {
    const unit = cursor.text.charCodeAt(cursor.at);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return;
    cursor.at += 1;
  }
}

function unexpected({ text, at }: Cursor, wanted: string): SyntaxFault {
  const character = text.codePointAt(at);
  const found =
    character === undefined ? 'the file ends' : `stands ${quoted(String.fromCodePoint(character))}`;
  return new SyntaxFault(`no valid JSON: ${found} where ${wanted} should be; correct it`, at);
}
