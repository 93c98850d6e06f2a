import { member } from '../../../src/core/json.ts';
import { json } from '../shop/message.ts';
import { answered, type Behaviour, byKey, pageOf, textIn } from './asked.ts';
import { refuse } from './refusal.ts';
import { found, type Room, type Store } from './store.ts';

/** The description knows nothing of this: it only tells how long a name may be. */
function freeName(store: Store, name: string): string {
  if (!/^[a-z]{3,20}$/.test(name)) refuse(400, 'the name of a room must be 3 to 20 lowercase letters');
  if (store.rooms.has(name)) refuse(409, `there already is a room called ${name}`);
  return name;
}

function keep(store: Store, room: Room): Room {
  store.rooms.set(room.name, room);
  return room;
}

export const roomBehaviours: Readonly<Record<string, Behaviour>> = {
  createRoom(asked, store) {
    const capacity = member(asked.body, 'capacity');
    const floor = member(asked.body, 'floor');
    const name = freeName(store, textIn(asked, 'name'));
    if (typeof capacity !== 'number') return refuse(400, 'capacity is required');
    return answered(
      keep(store, { name, capacity, floor: typeof floor === 'number' ? floor : null, labels: [] }),
    );
  },

  getRoom: (asked, store) => answered(found(store.rooms, textIn(asked, 'name'), 'room called')),

  listRooms: (asked, store) =>
    pageOf(asked, [...store.rooms.values()].sort(byKey(({ name }) => name)), ({ name }) => name),

  renameRoom(asked, store) {
    const room = found(store.rooms, textIn(asked, 'name'), 'room called');
    const name = textIn(asked, 'new_name');
    if (name === room.name) return answered(room);
    const renamed = { ...room, name: freeName(store, name) };
    store.rooms.delete(room.name);
    for (const booking of store.bookings.values())
      if (booking.room === room.name) store.bookings.set(booking.id, { ...booking, room: name });
    return answered(keep(store, renamed));
  },

  tagRoom(asked, store) {
    const room = found(store.rooms, textIn(asked, 'name'), 'room called');
    const { name } = found(store.labels, textIn(asked, 'label'), 'label called');
    return answered(keep(store, { ...room, labels: [...new Set([...room.labels, name])] }));
  },

  removeRoom(asked, store) {
    const { name } = found(store.rooms, textIn(asked, 'name'), 'room called');
    const isBooked = [...store.bookings.values()].some(
      ({ room, state }) => room === name && state === 'booked',
    );
    if (isBooked) return refuse(409, `${name} is booked`);
    store.rooms.delete(name);
    return json(200, { ok: true });
  },
};
