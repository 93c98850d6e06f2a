import type { Json } from '../../../src/core/json.ts';
import { empty, json } from '../shop/message.ts';
import { type Behaviour, byKey, pageOf, textIn, textOrNull } from './asked.ts';
import { refuse } from './refusal.ts';
import { found } from './store.ts';

const colors = ['red', 'green', 'blue', 'yellow'];

/** Labels and their rules are named by whoever makes them, with PUT. */
export const labelBehaviours: Readonly<Record<string, Behaviour>> = {
  listLabels: (asked, store) =>
    pageOf(asked, [...store.labels.values()].sort(byKey(({ name }) => name)), ({ name }) => name),

  getLabel: (asked, store) => told(200, found(store.labels, textIn(asked, 'name'), 'label called')),

  putLabel(asked, store) {
    const [name, color] = [textIn(asked, 'name'), textIn(asked, 'color')];
    if (!colors.includes(color)) refuse(400, `color must be one of: ${colors.join(', ')}`);
    const status = store.labels.has(name) ? 200 : 201;
    const label = { name, color, note: textOrNull(asked, 'note') };
    store.labels.set(name, label);
    return told(status, label);
  },

  deleteLabel(asked, store) {
    const { name } = found(store.labels, textIn(asked, 'name'), 'label called');
    const isWorn = [...store.rooms.values()].some(({ labels }) => labels.includes(name));
    if (isWorn) return refuse(409, `a room wears the label ${name}`);
    store.labels.delete(name);
    store.rules.delete(name);
    return empty(204);
  },

  listRules(asked, store) {
    const { name } = found(store.labels, textIn(asked, 'name'), 'label called');
    const rules = [...(store.rules.get(name)?.values() ?? [])];
    return pageOf(asked, rules.sort(byKey(({ key }) => key)), ({ key }) => key);
  },

  getRule(asked, store) {
    const { name } = found(store.labels, textIn(asked, 'name'), 'label called');
    return told(
      200,
      found(store.rules.get(name) ?? new Map(), textIn(asked, 'key'), `rule of ${name} with key`),
    );
  },

  putRule(asked, store) {
    const { name } = found(store.labels, textIn(asked, 'name'), 'label called');
    const rules = store.rules.get(name) ?? new Map();
    const rule = { label: name, key: textIn(asked, 'key'), contains: textIn(asked, 'contains') };
    const status = rules.has(rule.key) ? 200 : 201;
    store.rules.set(name, rules.set(rule.key, rule));
    return told(status, rule);
  },
};

function told<Thing extends object>(status: number, thing: Thing) {
  // interfaces have no index signature, and what the store holds is JSON
  return json(status, thing as Json);
}
