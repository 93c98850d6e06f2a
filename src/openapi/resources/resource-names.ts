import { member } from '../../core/json.ts';
import type { Operation } from '../../core/operation.ts';
import type { Said } from './fields.ts';
import { type PathStep, pathSteps } from './path-steps.ts';

/**
 * The steps of an operation's path. A parameter that takes the whole name of a resource, `{name}` with the pattern
 * `users/[^/]+/posts/[^/]+` (as AIP-122 has it), stands for the steps of that pattern.
 */
export function stepsOf({ path, parameters }: Operation): PathStep[] {
  return pathSteps(path).flatMap((step) => {
    if (step.kind === 'literal') return [step];
    const parameter = parameters.find(({ in: place, name }) => place === 'path' && name === step.name);
    const pattern = member(parameter?.schema?.schema, 'pattern');
    return [...(typeof pattern === 'string' ? stepsBefore(pattern) : []), step];
  });
}

/** The pattern of a place that takes the whole name of a resource. */
export function resourceNamePattern(said: Said): string | undefined {
  return said
    .flatMap(({ pattern }) => (typeof pattern === 'string' ? [pattern] : []))
    .find((pattern) => stepsBefore(pattern).length > 0);
}

/** What a pattern has before the last name that it leaves open; nothing where it is none of a resource's name. */
function stepsBefore(pattern: string): PathStep[] {
  const parts = pattern.replace(/^\^|\$$/g, '').split(/\/(?![^[]*\])/);
  const isName = parts.length % 2 === 0 && parts.every((part, index) => isOpen(part) === (index % 2 === 1));
  if (!isName) return [];
  return parts
    .slice(0, -1)
    .map((text) => (isOpen(text) ? { kind: 'parameter', name: '' } : { kind: 'literal', text }));
}

/** A part is either a plain word or what stands for any one segment. */
function isOpen(part: string): boolean | undefined {
  if (/^\[\^\/\][+*]$/.test(part)) return true;
  return /^[a-z][\w-]*$/i.test(part) ? false : undefined;
}
