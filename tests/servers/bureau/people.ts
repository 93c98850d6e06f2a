import { json } from '../shop/message.ts';
import { answered, type Behaviour, numberIn, pageOf, textIn } from './asked.ts';
import { refuse } from './refusal.ts';
import { found } from './store.ts';

export const peopleBehaviours: Readonly<Record<string, Behaviour>> = {
  addPerson(asked, store) {
    const [handle, email] = [textIn(asked, 'handle'), textIn(asked, 'email')];
    if (!/^[a-z][a-z0-9_]*$/.test(handle))
      refuse(
        400,
        'a handle must start with a letter and contain only lowercase letters, digits and underscores',
      );
    if ([...store.people.values()].some((person) => person.handle === handle))
      refuse(409, `the handle ${handle} is taken`);
    const person = { number: store.next(), handle, email };
    store.people.set(person.number, person);
    return answered(person, 201);
  },

  getPerson: (asked, store) => answered(found(store.people, numberIn(asked, 'number'), 'person with number')),

  listPeople: (asked, store) => pageOf(asked, [...store.people.values()], ({ number }) => number),

  removePerson(asked, store) {
    const { number } = found(store.people, numberIn(asked, 'number'), 'person with number');
    const hasBooked = [...store.bookings.values()].some(
      ({ person, state }) => person === String(number) && state === 'booked',
    );
    if (hasBooked) return refuse(409, `person ${number} has booked a room`);
    store.people.delete(number);
    return json(200, { ok: true });
  },
};
