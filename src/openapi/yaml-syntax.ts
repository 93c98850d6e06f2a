import { CORE_SCHEMA, constructFromEvents, mergeTag, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Json } from '../core/json.ts';
import { joinPointer } from '../core/pointer.ts';
import { repeatedKey, type SyntaxLimits, tooDeep, tooManyNodes } from './json-syntax.ts';
import { SyntaxFault } from './problems.ts';
import { type PositionNode, PositionTree } from './source-positions.ts';
import { orFault, type YamlStep, yamlEvents, yamlSteps } from './yaml-steps.ts';

/** YAML 1.2 core, and merge keys besides: not in the standard, and in many descriptions. */
const schema = CORE_SCHEMA.withTags(mergeTag);

/** Reads one YAML document as JSON. Aliases become copies, so that every object has one place. */
export function parseYaml(text: string, limits: SyntaxLimits): { value: Json; nodes: number } {
  if (separators(text) > 2 * limits.maxNodes + 100_000) throw tooManyNodes(0);
  const events = yamlEvents(text, limits.maxDepth);
  const meter = new YamlMeter(limits);
  for (const step of yamlSteps(text, events)) {
    meter.take(step);
    if (step.does === 'key') readAsText(step.scalar);
  }
  const documents = orFault(() =>
    constructFromEvents(events, { source: text, schema, maxTotalMergeKeys: -1 }),
  );
  return { value: jsonFrom(documents[0], ''), nodes: meter.nodes };
}

/** js-yaml needs 150 bytes of memory for a value of two; what could not be told by count would end the process. */
function separators(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at];
    if (unit === '\n' || unit === ',' || unit === '[' || unit === '{') count += 1;
  }
  return count;
}

/** Where everything stands in a text that `parseYaml` can read. */
export function yamlPositions(text: string, maxDepth: number): PositionNode {
  const tree = new PositionTree();
  const anchors = new Map<string, PositionNode>();
  for (const step of yamlSteps(text, yamlEvents(text, maxDepth))) {
    if (step.does === 'close') tree.close();
    else if (step.does === 'key') tree.key(step.name ?? '<<', step.offset);
    else if (step.does === 'alias') {
      const anchored = anchors.get(step.anchor);
      if (anchored) tree.alias(step.offset, anchored);
    } else {
      const node = tree[step.does](step.offset);
      if (step.anchor !== undefined) anchors.set(step.anchor, node);
    }
  }
  return tree.root;
}

/** How much a node stands for: values, and levels of nesting. */
interface Size {
  nodes: number;
  height: number;
}

interface OpenNode extends Size {
  readonly anchor: string | undefined;
  readonly keys: Set<string>;
}

/**
 * Counts values as if every alias were written out, before anything is built: 236 bytes of aliases can stand for
 * megabytes.
 */
class YamlMeter {
  readonly #limits: SyntaxLimits;
  readonly #anchors = new Map<string, Size | 'open'>();
  readonly #open: OpenNode[] = [{ nodes: 0, height: 0, anchor: undefined, keys: new Set() }];

  constructor(limits: SyntaxLimits) {
    this.#limits = limits;
  }

  get nodes(): number {
    return this.#open[0]?.nodes ?? 0;
  }

  /** Throws a `SyntaxFault` where a limit is passed, a key repeated, or an alias stands in what it stands for. */
  take(step: YamlStep): void {
    if (step.does === 'key') {
      if (step.name !== undefined) this.#noteKey(step.name, step.offset);
    } else if (step.does === 'open') {
      if (step.anchor !== undefined) this.#anchors.set(step.anchor, 'open');
      this.#open.push({ nodes: 1, height: 0, anchor: step.anchor, keys: new Set() });
    } else if (step.does === 'alias') {
      const size = this.#anchors.get(step.anchor);
      if (size === 'open') {
        throw new SyntaxFault(`*${step.anchor} stands inside &${step.anchor}; use a $ref`, step.offset);
      }
      if (size) this.#add(size, step.offset);
    } else {
      const ended = step.does === 'close' ? this.#open.pop() : { nodes: 1, height: 0, anchor: step.anchor };
      if (!ended) return;
      if (ended.anchor !== undefined) this.#anchors.set(ended.anchor, ended);
      this.#add(ended, step.offset);
    }
  }

  #noteKey(name: string, offset: number): void {
    const keys = this.#open.at(-1)?.keys;
    if (keys?.has(name)) throw repeatedKey(name, offset);
    keys?.add(name);
  }

  #add({ nodes, height }: Size, offset: number): void {
    const around = this.#open.at(-1);
    if (!around) return;
    around.nodes += nodes;
    around.height = Math.max(around.height, height + 1);
    if (around.nodes > this.#limits.maxNodes) throw tooManyNodes(offset);
    if (this.#open.length - 1 + height > this.#limits.maxDepth) throw tooDeep(this.#limits.maxDepth, offset);
  }
}

/** OpenAPI 3.1 §4.2: keys are strings of YAML's failsafe schema, so `1.0` and `null` stay as they are written. */
function readAsText(key: ScalarEvent | undefined): void {
  if (key?.style === SCALAR_STYLE.PLAIN && key.fast) key.style = SCALAR_STYLE.SINGLE_QUOTED;
}

/** Depth is bounded by then. Throws a `SyntaxFault` for what JSON cannot carry. */
function jsonFrom(value: unknown, pointer: string): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    throw new SyntaxFault('this number is none of JSON; write it as a string', pointer);
  }
  if (Array.isArray(value)) return value.map((item, index) => jsonFrom(item, joinPointer(pointer, index)));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, jsonFrom(item, joinPointer(pointer, key))]),
  );
}
