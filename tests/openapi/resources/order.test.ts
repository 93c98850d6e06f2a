import { describe, expect, test } from 'vitest';
import { dependencyOrder } from '../../../src/openapi/resources/order.ts';
import { modelOf, reasonOf, record, text } from './modelled.ts';

const uuid = { type: 'string', format: 'uuid' };
const customer = record({ id: uuid, email: text }, 'id');
describe('what needs each other', () => {
  test('comes in an order: makers before takers, and what removes at the end, children first', () => {
    const model = modelOf({
      'delete /customers/{id}': { answers: { 204: null } },
      'delete /customers/{id}/notes/{noteId}': { answers: { 204: null } },
      'get /customers/{id}/notes/{noteId}': { answers: { 200: record({ id: text }) } },
      'post /customers/{id}/notes': { answers: { 201: record({ id: text }) } },
      'get /health': {},
      'post /customers': { answers: { 201: customer } },
    });
    const all = model.bindings.map(({ operation }) => operation);
    const order = dependencyOrder(model, [...new Set([...all, ...model.roles.keys()])]);
    expect(order.map(({ id }) => id)).toEqual([
      'post /customers',
      'post /customers/{id}/notes',
      'get /customers/{id}/notes/{noteId}',
      'delete /customers/{id}/notes/{noteId}',
      'delete /customers/{id}',
    ]);
  });

  test('what removes all at once comes after what needs one of them', () => {
    const model = modelOf({
      'delete /customers': { answers: { 204: null } },
      'post /customers': { answers: { 201: customer } },
      'put /customers/{id}': { answers: { 200: customer } },
    });
    const all = [...model.untied.map(({ operation }) => operation), ...model.roles.keys()];
    expect(dependencyOrder(model, all).at(-1)?.id).toBe('delete /customers');
  });

  test('in a circle is told, and ordered all the same', () => {
    const model = modelOf({
      'post /eggs': { body: record({ henId: text }, 'henId'), answers: { 201: record({ id: text }) } },
      'post /hens': { body: record({ eggId: text }, 'eggId'), answers: { 201: record({ id: text }) } },
      'get /eggs/{id}': { answers: { 200: record({ id: text }) } },
      'post /nodes': { body: record({ parentId: text, name: text }), answers: { 201: record({ id: text }) } },
      'get /nodes/{id}': { answers: { 200: record({ id: text }) } },
    });
    expect(reasonOf(model.needs, 'post /eggs')).toBe(
      'a hen comes only from post /hens, and that needs this first',
    );
    expect(reasonOf(model.needs, 'post /hens')).toBe(
      'an egg comes only from post /eggs, and that needs this first',
    );
    expect(reasonOf(model.needs, 'post /nodes')).toBeUndefined();
    expect(dependencyOrder(model, [...model.roles.keys()])).toHaveLength(5);
  });

  test('has the parents that paths give, whatever else refers to what', () => {
    const model = modelOf({
      'get /a/{x}/b/{y}': { answers: { 200: record({ id: text, aId: text }) } },
      'get /b/{y}/a/{x}': { answers: { 200: record({ id: text, bId: text }) } },
      'get /a/{x}': { answers: { 200: record({ id: text }) } },
      'get /b/{y}': { answers: { 200: record({ id: text }) } },
    });
    for (const resource of model.resources) {
      const above = new Set([resource]);
      for (let at = resource.parent; at; at = at.parent) {
        expect(above).not.toContain(at);
        above.add(at);
      }
    }
    expect(model.resources).toHaveLength(4);
  });
});
