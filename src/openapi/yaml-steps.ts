import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import { tooDeep } from './json-syntax.ts';
import { IndentFault, SyntaxFault } from './problems.ts';
import { shallow } from './yaml-indents.ts';

/** What a YAML text spells out, in its order; offsets are in UTF-16 units. */
export type YamlStep = { readonly offset: number } & (
  | { readonly does: 'open' | 'leaf'; readonly anchor: string | undefined }
  | { readonly does: 'alias'; readonly anchor: string }
  /** `name` is absent for a merge key and for a key that is an alias. */
  | { readonly does: 'key'; readonly name?: string; readonly scalar?: ScalarEvent }
  | { readonly does: 'close' }
);

interface Frame {
  readonly of: 'document' | 'sequence' | 'mapping';
  keyNext: boolean;
}

/** Parses without building anything. Throws a `SyntaxFault`. */
export function yamlEvents(text: string, maxDepth: number): Event[] {
  const events = orFault(() => parseEvents(text, { maxDepth }));
  const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT);
  if (second === -1) return events;
  const at = events
    .slice(second)
    .map(startOf)
    .find((offset) => offset >= 0);
  throw new SyntaxFault('a second YAML document begins; keep one document in a file', at ?? 0);
}

/** js-yaml asks to catch whatever it throws, not its own exceptions only. */
export function orFault<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof YAMLException)) throw new SyntaxFault(`no valid YAML (${error}); correct it`, 0);
    const { reason, mark } = error;
    const depth = /maxDepth \((\d+)\)/.exec(reason);
    if (depth) throw tooDeep(Number(depth[1]), mark?.position ?? 0);
    const Fault = reason === shallow ? IndentFault : SyntaxFault;
    throw new Fault(`no valid YAML: ${reason}; correct it`, mark?.position ?? 0);
  }
}

export function* yamlSteps(text: string, events: Iterable<Event>): Generator<YamlStep> {
  const frames: Frame[] = [];
  let offset = 0;
  for (const event of events) {
    offset = Math.max(offset, startOf(event)); // an empty value has no place of its own
    const frame = frames.at(-1);
    if (event.type === EVENT_ID.POP) {
      frames.pop();
      if (frame?.of !== 'document') yield { does: 'close', offset };
    } else if (event.type === EVENT_ID.DOCUMENT) {
      frames.push({ of: 'document', keyNext: false });
    } else if (frame?.keyNext) {
      frame.keyNext = false;
      yield keyStep(text, event, offset);
    } else {
      if (frame) frame.keyNext = frame.of === 'mapping';
      if (event.type === EVENT_ID.MAPPING) frames.push({ of: 'mapping', keyNext: true });
      else if (event.type === EVENT_ID.SEQUENCE) frames.push({ of: 'sequence', keyNext: false });
      yield valueStep(text, event, offset);
    }
  }
}

type NodeEvent = Exclude<Event, { type: typeof EVENT_ID.POP | typeof EVENT_ID.DOCUMENT }>;

function valueStep(text: string, event: NodeEvent, offset: number): YamlStep {
  const anchor = event.anchorStart < 0 ? undefined : text.slice(event.anchorStart, event.anchorEnd);
  if (event.type === EVENT_ID.ALIAS) return { does: 'alias', anchor: anchor ?? '', offset };
  return { does: event.type === EVENT_ID.SCALAR ? 'leaf' : 'open', anchor, offset };
}

function keyStep(text: string, event: NodeEvent, offset: number): YamlStep {
  if (event.type === EVENT_ID.ALIAS) return { does: 'key', offset };
  if (event.type !== EVENT_ID.SCALAR) throw new SyntaxFault('a key that is no text; write a string', offset);
  const name = getScalarValue(text, event);
  if (event.style === SCALAR_STYLE.PLAIN && name === '<<') return { does: 'key', offset };
  return { does: 'key', name, scalar: event, offset };
}

function startOf(event: Event): number {
  if ('start' in event) return event.start;
  if ('valueStart' in event) return event.valueStart - (isQuoted(event) ? 1 : 0);
  return 'anchorStart' in event ? event.anchorStart - 1 : -1;
}

function isQuoted({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
}
