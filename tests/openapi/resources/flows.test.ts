import { describe, expect, test } from 'vitest';
import { modelOf, record, ref, text, tiesOf } from './modelled.ts';

describe('what is begun by one operation and goes on with others', () => {
  const flow = () => record({ id: text, state: text }, 'id');
  const flows = {
    'get /login/new': { answers: { 200: ref('LoginFlow') } },
    'get /payment/new': { answers: { 200: ref('PaymentFlow') } },
    'get /login/flows': { query: { id: text }, required: ['id'], answers: { 200: ref('LoginFlow') } },
    'post /login': {
      query: { flow: text },
      required: ['flow'],
      answers: { 200: null, 400: ref('LoginFlow') },
    },
    'post /payment': { query: { note: text }, required: ['note'], answers: { 400: ref('PaymentFlow') } },
  };
  const model = modelOf(flows, { LoginFlow: flow(), PaymentFlow: flow() });

  test('is named by the id of what both answer', () => {
    expect(tiesOf(model, 'get /login/flows')).toEqual({
      'query id': ['get /login/new answer /id shaped'],
    });
    expect(tiesOf(model, 'post /login')).toEqual({ 'query flow': ['get /login/new answer /id shaped'] });
  });

  test('is not looked for under any other name', () => {
    expect(tiesOf(model, 'post /payment')).toEqual({});
  });
});
