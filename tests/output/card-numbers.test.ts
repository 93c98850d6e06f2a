import { describe, expect, test } from 'vitest';
import { isCardNumber, maskCardNumbers, maskedCardField } from '../../src/output/card-numbers.ts';
import { broken, checkDigit, madeUpCard, masked } from './made-up-cards.ts';
import { digits, seededRandom } from './seeded-random.ts';

const card = madeUpCard('4987');
const hidden = masked(card);
const grouped = (separator: string, number = card): string => number.match(/.{1,4}/g)?.join(separator) ?? '';

describe('a card number', () => {
  test('keeps its first six and its last four digits', () => {
    const publicTestNumber = `4${'1'.repeat(15)}`;
    expect(maskCardNumbers(publicTestNumber)).toBe('411111******1111');
  });

  test.each([
    ['Visa of 13 digits', madeUpCard('4', 13)],
    ['Visa of 19 digits', madeUpCard('4', 19)],
    ['Mastercard', madeUpCard('51')],
    ['Mastercard of the second series, first prefix', madeUpCard('2221')],
    ['Mastercard of the second series, last prefix', madeUpCard('2720')],
    ['American Express', madeUpCard('34', 15)],
    ['Diners Club', madeUpCard('36', 14)],
    ['Discover', madeUpCard('6011')],
    ['JCB', madeUpCard('3528')],
    ['UnionPay of 19 digits', madeUpCard('62', 19)],
    ['Maestro of 12 digits', madeUpCard('5018', 12)],
    ['Mir', madeUpCard('2200')],
  ])('is known by prefix, length and check digit: %s', (_title, number) => {
    expect(maskCardNumbers(`paid with ${number}.`)).toBe(`paid with ${masked(number)}.`);
  });

  test.each([
    ['in a JSON string', `{"pan":"${card}"}`, `{"pan":"${hidden}"}`],
    ['as a JSON number, which becomes a string', `{"pan": ${card}}`, `{"pan": "${hidden}"}`],
    ['as a number in nested JSON', `{\\"pan\\":${card}}`, `{\\"pan\\":\\"${hidden}\\"}`],
    ['split by spaces', `PAN ${grouped(' ')} 123`, `PAN ${hidden} 123`],
    ['split by dashes', grouped('-'), hidden],
    ['split by URL-encoded spaces', `n=${grouped('%20')}&x`, `n=${hidden}&x`],
    ['split by form-encoded spaces', `n=${grouped('+')}&x`, `n=${hidden}&x`],
    ['split by no-break spaces', grouped('\u00a0'), hidden],
    ['behind a URL-encoded character', `%3D${card}%26`, `%3D${hidden}%26`],
    ['behind an escaped line feed', `"a\\n${card}\\n"`, `"a\\n${hidden}\\n"`],
    ['behind an escaped equals sign', `"a\\u003d${card}"`, `"a\\u003d${hidden}"`],
    ['with an expiry behind', `${card} 12/25`, `${hidden} 12/25`],
    ['with an expiry behind a dash', `${grouped('-')}-1225`, `${hidden}-1225`],
    ['behind a number and another separator', `1 ${grouped('-')}`, `1 ${hidden}`],
    ['in a list', `${card},${card};${card}`, `${hidden},${hidden};${hidden}`],
    ['at the end of a sentence', `was ${card}.`, `was ${hidden}.`],
    ['behind an underscore', `card_${card}`, `card_${hidden}`],
    ['in Amex groups', '3400 000000 00009'.replace(/9$/, checkDigit('34000000000000')), '340000*****0009'],
  ])('is found %s', (_title, text, expected) => {
    expect(maskCardNumbers(text)).toBe(expected);
    expect(maskCardNumbers(expected)).toBe(expected);
  });

  test.each([
    ['a wrong check digit', broken(card)],
    ['a wrong check digit, in groups', grouped(' ', broken(card))],
    ['no issuer prefix', madeUpCard('99')],
    ['an issuer prefix with the wrong length', madeUpCard('4', 15)],
    ['a longer run of digits in front', `7${card}`],
    ['a longer run of digits behind', `${card}77777`],
    ['letters in front, as in a digest', `ab${card}`],
    ['letters behind, as in a digest', `${card}cd`],
    ['a fraction', `0.${card}`],
    ['a fraction behind', `${card}.25`],
    ['groups of one digit', `of 100: ${[...card].join(' ')}`],
    ['groups of two digits', `of 100: ${card.match(/../g)?.join(' ')}`],
    ['mixed separators', `${card.slice(0, 4)} ${card.slice(4, 8)}-${card.slice(8)}`],
  ])('is not seen in digits with %s', (_title, text) => {
    expect(maskCardNumbers(text)).toBe(text);
  });

  test('that ends where another one starts is masked once', () => {
    const first = [...'0123456789'].map((digit) => `49870000000${digit}4111`).find(isCardNumber) ?? '';
    const second = grouped(' ', madeUpCard('4111'));
    expect(maskCardNumbers(`${grouped('-', first)}${second.slice(4)}`)).toBe(
      `${masked(first)}${second.slice(4)}`,
    );
  });

  test('is not seen in a UUID whose groups together would be one', () => {
    const body = '4111411181111111';
    const tail = `${body.slice(8)}000`;
    const uuid = `f47ac10b-${body.slice(0, 4)}-${body.slice(4, 8)}-8111-${tail}${checkDigit(`8111${tail}`)}`;
    expect(maskCardNumbers(`id ${uuid}`)).toBe(`id ${uuid}`);
  });
});

describe('prefix and length', () => {
  test('lower the share of random 16-digit strings that are taken for cards', () => {
    const random = seededRandom(1);
    const strings = Array.from({ length: 20_000 }, () => digits(random, 16));
    const luhn = strings.filter((text) => maskedCardField(text) !== undefined).length / strings.length;
    const cards = strings.filter(isCardNumber).length / strings.length;
    expect(luhn).toBeCloseTo(0.1, 2);
    expect(cards).toBeLessThan(luhn / 2.5);
    expect(cards).toBeGreaterThan(0.01);
  });
});

describe('a field that is named like cards', () => {
  test('is masked on Luhn alone', () => {
    const unknownIssuer = madeUpCard('99');
    expect(maskedCardField(unknownIssuer)).toBe(masked(unknownIssuer));
    expect(maskedCardField(grouped(' ', unknownIssuer))).toBe(masked(unknownIssuer));
  });

  test.each([broken(card), '', 'abc', '0', madeUpCard('99', 20), madeUpCard('99', 11), `${card}a`])(
    'is left alone when it holds %j',
    (value) => {
      expect(maskedCardField(value)).toBeUndefined();
    },
  );
});
