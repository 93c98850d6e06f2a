import { describe, expect, test } from 'vitest';
import { cardNumbersAt, cardNumbersIn, maskedCard } from '../../src/protocol/card-numbers.ts';

describe('a card number', () => {
  test.for([
    '4111111111111111',
    '5555555555554444',
    '2223003122003222',
    '378282246310005',
    '30569309025904',
    '6011111111111117',
    '3530111333300000',
    '6200000000000005',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '3782 822463 10005',
    'declined: 4111111111111111.',
    '"number" 4111111111111111, "cvc"',
  ])('is found in %s', (text) => expect(cardNumbersIn(text)).toHaveLength(1));

  test.for([
    '411111******1111',
    '4111111111111112',
    '1731234567890123',
    '1999999999999999999',
    '41111111111111111',
    '2c4111111111111111',
    'https://api.test/orders/4111111111111111',
    'order=4111111111111111',
    'urn:order:4111111111111111',
    '0.4111111111111111',
    '4111111111111111.5',
    '+4111111111111111',
    '41111111-1111-1111-1111-111111111111',
    'ch_4111111111111111',
    '4111 1111-1111 1111',
  ])('is not found in %s', (text) => expect(cardNumbersIn(text)).toEqual([]));

  test('is found in JSON by its place, unless the name says that it is something else', () => {
    const value = {
      cards: [{ number: '4111111111111111' }],
      pan: 5555555555554444,
      id: '4111111111111111',
      orderId: '4111111111111111',
      tracking: ['4111111111111111'],
      created_at: 4111111111111111,
    };
    expect([...cardNumbersAt(value)].map(({ at }) => at).sort()).toEqual(['/cards/0/number', '/pan']);
  });

  test('is one for certain that is published for tests, and then no token', () => {
    const places = (token: string) => [...cardNumbersAt({ payment: { token } })].map(({ at }) => at);
    expect(places('4111111111111111')).toEqual(['/payment/token']);
    expect(places('4539578763621486')).toEqual([]);
  });

  test('is shown with six and four digits', () => {
    expect(maskedCard('378282246310005')).toBe('378282*****0005');
  });
});
