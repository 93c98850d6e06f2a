import { type Json, jsonType } from '../core/json.ts';

const longest = 200;

/** A value as a finding shows it: its type, and what it is where that is short enough to read. */
export function shown(value: Json | undefined): string {
  if (value === undefined) return 'absent';
  const text = JSON.stringify(value);
  if (typeof value === 'object' && text.length > 2) return jsonType(value);
  return `${jsonType(value)} ${text.length > longest ? `${text.slice(0, longest)}…` : text}`;
}
