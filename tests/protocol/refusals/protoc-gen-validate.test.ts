import { expect, test } from 'vitest';
import { said } from './refused.ts';

const embedded = 'embedded message failed validation | caused by';

test.for<[string, ...string[]]>([
  ['invalid Order.Version: value must be in list [a b]', '?/Version enum "a" "b"'],
  // Go prints what it quotes with every backslash twice
  [
    String.raw`invalid Order.Code: value does not match regex pattern "^[^:\\s]{1,9}$"`,
    String.raw`?/Code pattern ^[^:\s]{1,9}$`,
  ],
  [
    `invalid Order.Lines[0]: ${embedded}: invalid Line.Part: value is required; invalid Line.Size: value length must be at most 5 runes; invalid Order.Page: value must be inside range [1, 100]`,
    '?/Lines/0/Part required',
    '?/Lines/0/Size maxLength 5',
    '?/Page minimum 1',
    '?/Page maximum 100',
  ],
  [
    `rpc error: code = InvalidArgument desc = invalid Order.Buyer: ${embedded}: invalid Buyer.Home: ${embedded}: invalid Home.City: value length must be between 2 and 9 runes, inclusive`,
    '?/Buyer/Home/City minLength 2',
    '?/Buyer/Home/City maxLength 9',
  ],
  ['invalid Order.Tags: value must contain at least 1 item(s)', '?/Tags minItems 1'],
  [
    'invalid Order.Mail: value must be a valid email address | caused by: mail: no angle-addr',
    '?/Mail format email',
  ],
  ['invalid Order.Kind: value must not be in list [0]', '?/Kind other'],
  ['invalid Order.Notes: value must contain no more than 25 pair(s)', '?/Notes other'],
])('%s', ([message, ...hints]) => {
  expect(said({ code: 3, message })).toEqual(hints);
});
