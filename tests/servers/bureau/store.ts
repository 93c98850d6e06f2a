import { refuse } from './refusal.ts';

export interface Room {
  readonly name: string;
  readonly capacity: number;
  readonly floor: number | null;
  readonly labels: readonly string[];
}

export interface Person {
  readonly number: number;
  readonly handle: string;
  readonly email: string;
}

export interface Booking {
  readonly id: number;
  readonly room: string;
  /** The number of the person, as text. */
  readonly person: string;
  readonly start: string;
  readonly end: string;
  readonly topic: string | null;
  readonly state: 'booked' | 'cancelled';
}

export interface Label {
  readonly name: string;
  readonly color: string;
  readonly note: string | null;
}

export interface Rule {
  readonly label: string;
  readonly key: string;
  readonly contains: string;
}

/** Empty at first: what is to be found has to be made. */
export interface Store {
  readonly rooms: Map<string, Room>;
  readonly people: Map<number, Person>;
  readonly bookings: Map<number, Booking>;
  readonly labels: Map<string, Label>;
  /** By label, then by key. */
  readonly rules: Map<string, Map<string, Rule>>;
  /** The next number that nobody ever had. */
  next(): number;
}

export function createStore(): Store {
  let last = 0;
  return {
    rooms: new Map(),
    people: new Map(),
    bookings: new Map(),
    labels: new Map(),
    rules: new Map(),
    next() {
      last += 1;
      return last;
    },
  };
}

export function found<Key, Value>(things: ReadonlyMap<Key, Value>, key: Key, what: string): Value {
  return things.get(key) ?? refuse(404, `there is no ${what} ${String(key)}`);
}
