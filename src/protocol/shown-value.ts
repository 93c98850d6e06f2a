import { type Json, jsonType } from '../core/json.ts';

const longest = 200;

/** A value as a finding shows it: its type, and what it is where that is short enough to read. */
export function shown(value: Json | undefined): string {
  if (value === undefined) return 'absent';
  if (typeof value === 'object') return jsonType(value);
  const text = JSON.stringify(value);
  return `${jsonType(value)} ${text.length > longest ? `${text.slice(0, longest)}…` : text}`;
}
