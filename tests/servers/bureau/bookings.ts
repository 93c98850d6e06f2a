import type { Asked } from '../shop/gate.ts';
import { answered, type Behaviour, numberIn, pageOf, textIn, textOrNull } from './asked.ts';
import { refuse } from './refusal.ts';
import { type Booking, found, type Store } from './store.ts';

/** `Date` knows no leap second, which RFC 3339 §5.6 allows. */
function instant(text: string): number {
  return Date.parse(text.toUpperCase().replace(/:60(?=[.Z+-])/, ':59'));
}

function timeIn(asked: Asked): Pick<Booking, 'start' | 'end'> {
  const [start, end] = [textIn(asked, 'start'), textIn(asked, 'end')];
  if (!(instant(start) < instant(end))) refuse(400, 'start must be before end');
  return { start, end };
}

function keep(store: Store, booking: Booking): Booking {
  store.bookings.set(booking.id, booking);
  return booking;
}

function current(asked: Asked, store: Store): Booking {
  const booking = found(store.bookings, numberIn(asked, 'id'), 'booking');
  if (booking.state === 'cancelled') refuse(409, `booking ${booking.id} is cancelled`);
  return booking;
}

/** Numbers as this server writes them; another spelling names nothing. */
function idIn(text: string): number {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0;
}

export const bookingBehaviours: Readonly<Record<string, Behaviour>> = {
  makeBooking(asked, store) {
    const time = timeIn(asked);
    const room = found(store.rooms, textIn(asked, 'room'), 'room called').name;
    const person = String(found(store.people, idIn(textIn(asked, 'person')), 'person with number').number);
    const topic = textOrNull(asked, 'topic');
    return answered(keep(store, { id: store.next(), room, person, ...time, topic, state: 'booked' }), 201);
  },

  getBooking: (asked, store) => answered(found(store.bookings, idIn(textIn(asked, 'id')), 'booking')),

  listBookings(asked, store) {
    const { room } = asked.query;
    const all = [...store.bookings.values()];
    const wanted = room === undefined ? all : all.filter((booking) => booking.room === room);
    return pageOf(asked, wanted, ({ id }) => id);
  },

  moveBooking: (asked, store) => {
    const time = timeIn(asked);
    return answered(keep(store, { ...current(asked, store), ...time }));
  },

  cancelBooking: (asked, store) => answered(keep(store, { ...current(asked, store), state: 'cancelled' })),
};
