import { describe, expect, test } from 'vitest';
import { modelOfFile, reasonOf, tiesOf, told } from './modelled.ts';

describe('descriptions that there are', () => {
  test('the shop: each id has its maker, and nothing else does', async () => {
    const model = await modelOfFile('tests/servers/shop/openapi.yaml');
    expect(told(model)).toMatchObject({
      product: {
        create: ['createProduct'],
        read: ['getProduct'],
        list: expect.arrayContaining(['listProducts']),
        replace: ['replaceProduct'],
        remove: ['deleteProduct'],
      },
      order: {
        create: ['createOrder'],
        read: ['getOrder'],
        actions: expect.arrayContaining(['cancelOrder']),
      },
      coupon: { create: ['putCoupon'], read: ['getCoupon'] },
      'api key': { create: ['createApiKey'], remove: ['deleteApiKey'] },
    });
    expect(tiesOf(model, 'createOrder')).toMatchObject({
      'body /customerId': expect.arrayContaining(['createCustomer answer /id named']),
      'body /items/0/productId': expect.arrayContaining(['createProduct answer /id stated']),
    });
    expect(tiesOf(model, 'getItem')['path line']?.[0]).toBe('addItem answer /line stated');
    expect(reasonOf(model.untied, 'getHealth')).toBe('nothing makes or changes what it reads');
    const wrong = model.bindings.filter(({ place, resource }) => {
      const name = place.in === 'body' ? place.pointer : place.name;
      return /product/i.test(name) !== (resource?.name === 'product') && /product/i.test(name);
    });
    expect(wrong).toEqual([]);
  });

  test('offblocks: cards are made below an account and read by themselves', async () => {
    const model = await modelOfFile('specs/offblocks/openapi.yaml');
    expect(told(model)).toEqual({
      card: {
        create: ['createCard'],
        read: ['getCard'],
        list: ['listCards', 'listAccountCards'],
        remove: ['terminateCard'],
        actions: ['deactivateCard', 'activateCard'],
      },
    });
  });

  test('square: an envelope, and cards of a customer apart from cards', async () => {
    const model = await modelOfFile('specs/square/openapi.yaml');
    expect(model.resources.map(({ name }) => name)).toEqual(['customer card', 'card']);
    expect(tiesOf(model, 'deleteCustomerCard')['path card_id']).toEqual([
      'createCustomerCard answer /card/id stated',
    ]);
  });

  test('châtaigne and reverepay: what nothing makes is needed', async () => {
    const wallet = await modelOfFile('specs/chataigne/openapi.yaml');
    expect(tiesOf(wallet, 'deletePaymentMethod')).toEqual({
      'path id': ['createPaymentMethod answer /id stated'],
    });
    expect(reasonOf(wallet.needs, 'createPaymentMethod')).toMatch(/makes or lists a customer$/);
    const reverepay = await modelOfFile('specs/reverepay/openapi.yaml');
    expect(reverepay.resources.map(({ create }) => create)).toEqual([[]]);
    expect(reverepay.needs.map(({ place }) => 'name' in place && place.name)).toEqual([
      'group_id',
      'linked_account_id',
      'customer_id',
    ]);
  });
});
