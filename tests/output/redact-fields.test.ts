import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { redactFields } from '../../src/output/redact-fields.ts';
import { broken, madeUpCard, masked } from './made-up-cards.ts';

const unknownIssuer = madeUpCard('99');
const opaque = 'Zk3jd83hHd8fJq02LmXw71';

describe('the value of a field that is secret by name', () => {
  test.each([
    ['a JSON string', '{"cvv": "123", "a": 1}', '{"cvv": "[redacted]", "a": 1}'],
    ['a JSON number', '{"cvc":123}', '{"cvc":"[redacted]"}'],
    ['a JSON string with quotes inside', '{"password":"a\\"b\\\\","a":1}', '{"password":"[redacted]","a":1}'],
    [
      'a longer name',
      '{"card_cvv":"1","newPassword":"x"}',
      '{"card_cvv":"[redacted]","newPassword":"[redacted]"}',
    ],
    [
      'other spellings',
      '{"accessToken":"x","CLIENT_SECRET":"y"}',
      '{"accessToken":"[redacted]","CLIENT_SECRET":"[redacted]"}',
    ],
    [
      'track data',
      '{"track1":"x","track_2_data":"y"}',
      '{"track1":"[redacted]","track_2_data":"[redacted]"}',
    ],
    [
      'a list of strings',
      '{"set-cookie":["a=b; Path=/","c=d"]}',
      '{"set-cookie":["a=[redacted]; Path=/","c=[redacted]"]}',
    ],
    [
      'a pair as in HAR',
      '{"name":"Authorization","value":"Bearer x"}',
      '{"name":"Authorization","value":"Bearer [redacted]"}',
    ],
    ['a pair of a header list', '["authorization","Bearer x"]', '["authorization","Bearer [redacted]"]'],
    ['an XML attribute', '<p name="api_key" value="x"/>', '<p name="api_key" value="[redacted]"/>'],
    ['JSON escaped for HTML', '&quot;cvv&quot;:&quot;123&quot;', '&quot;cvv&quot;:&quot;[redacted]&quot;'],
    ['JSON in a URL', '%7B%22pin%22%3A%221234%22%7D', '%7B%22pin%22%3A%22[redacted]%22%7D'],
    ['a header line', 'Authorization: Bearer x', 'Authorization: Bearer [redacted]'],
    ['a header line without scheme', 'authorization: x', 'authorization: [redacted]'],
    [
      'a header line with parameters',
      'Authorization: Digest username="me", response="x"',
      'Authorization: Digest [redacted]',
    ],
    ['a proxy header', 'Proxy-Authorization: Basic eDp5', 'Proxy-Authorization: Basic [redacted]'],
    ['a header in single quotes', `-H 'X-Api-Key: a b' -H 'A: b'`, `-H 'X-Api-Key: [redacted]' -H 'A: b'`],
    [
      'a header in double quotes',
      `-H "api-key: \\"x\\"" -H "A: b"`,
      `-H "api-key: \\"[redacted]\\"" -H "A: b"`,
    ],
    ['a quote inside single quotes', `-H 'X-Api-Key: a'\\''b' x`, `-H 'X-Api-Key: [redacted]' x`],
    [
      'a header within a sentence',
      'sent Authorization: Bearer x; got 401',
      'sent Authorization: Bearer [redacted]; got 401',
    ],
    ['a traced header', '> Cookie: a=b; c=d\n> A: b', '> Cookie: a=[redacted]; c=[redacted]\n> A: b'],
    [
      'a cookie that is set',
      'Set-Cookie: sid=x; Path=/; HttpOnly',
      'Set-Cookie: sid=[redacted]; Path=/; HttpOnly',
    ],
    ['a query', '/p?access_token=x&page=2#f', '/p?access_token=[redacted]&page=2#f'],
    ['a token in a query', '"/p?token=x"', '"/p?token=[redacted]"'],
    ['a form', 'card[cvv]=123&card%5Bpin%5D=1234', 'card[cvv]=[redacted]&card%5Bpin%5D=[redacted]'],
    ['a query in a query', 'u=%3Fapi_key%3Dx%26a%3D1', 'u=%3Fapi_key%3D[redacted]%26a%3D1'],
    ['YAML', 'cvv: 123\npassword: hunter2\n', 'cvv: [redacted]\npassword: [redacted]\n'],
    ['text that was cut off', '{"password":"hunt', '{"password":"[redacted]'],
    ['a line that was cut off', '{"password":"hunt\n"id":"a"}', '{"password":"[redacted]\n"id":"a"}'],
    ['a longer name in a URL', '%22card_cvv%22%3A%22123%22', '%22card_cvv%22%3A%22[redacted]%22'],
    ['an option of a command', 'run --token=x --pin=1234', 'run --token=[redacted] --pin=[redacted]'],
    ['an opaque token', `{"token":"${opaque}"}`, '{"token":"[redacted]"}'],
    ['a card of an unknown issuer', `{"number":"${unknownIssuer}"}`, `{"number":"${masked(unknownIssuer)}"}`],
    ['a card number in a form', `cardNumber=${unknownIssuer}&a=1`, `cardNumber=${masked(unknownIssuer)}&a=1`],
  ])('is hidden in %s', (_title, text, expected) => {
    expect(redactFields(text)).toBe(expected);
    expect(redactFields(expected)).toBe(expected);
  });

  test('is hidden in JSON within JSON within JSON, which stays JSON', () => {
    const inner = JSON.stringify({ cvv: '1"2', pin: 1234, id: 'a' });
    const text = JSON.stringify({ body: JSON.stringify({ body: inner }) });
    const outer = JSON.parse(redactFields(text));
    expect(JSON.parse(JSON.parse(outer.body).body)).toEqual({
      cvv: '[redacted]',
      pin: '[redacted]',
      id: 'a',
    });
  });

  test('is hidden in what util.inspect prints', () => {
    const headers = { authorization: 'Bearer x', 'x-api-key': 'y', cvv: 123, id: 'a' };
    expect(redactFields(inspect(headers, { compact: false }))).toBe(
      "{\n  authorization: 'Bearer [redacted]',\n  'x-api-key': '[redacted]',\n  cvv: [redacted],\n  id: 'a'\n}",
    );
  });
});

describe('nothing is hidden', () => {
  test.each([
    ['where a name is only mentioned', 'needs the field cvv, a password and the Authorization header'],
    ['where names are listed', '{"required":["cvv","pin","password"],"in":"header","name":"Authorization"}'],
    ['where a value is empty', '{"cvv":"","password": ""}\nAuthorization:\n/p?token=&api_key='],
    ['where the value is a schema', '{"password":{"type":"string"},"cvv":{"maxLength":4}}'],
    ['where the value is a literal', '{"pin":true,"secret":null}'],
    ['where a sentence follows', '/card/cvv: must be a string\npassword: must not be empty'],
    ['where only the scheme stands', 'Authorization: Bearer\nproxy-authorization: Basic'],
    ['where a block follows', 'password: |\n  x\napiKey: {\nsecret: null,'],
    ['where a header is listed beside a field', '["authorization","amount"]'],
    ['where the header is missing', 'the header Authorization: is missing'],
    ['where a scheme is explained', '`Authorization: Bearer token` or Authorization: Bearer'],
    [
      'where a variable stands',
      `Authorization: Bearer $TOKEN\n{"password":"\${PASSWORD}","cookie":"a=$SID"}`,
    ],
    [
      'where a placeholder stands',
      'Authorization: Bearer <token>\n/p?api_key={key}&access_token=YOUR_ACCESS_TOKEN',
    ],
    ['where code looks it up', 'apiKey: process.env.API_KEY,\napi_key=os.environ["KEY"]'],
    [
      'in fields with similar names',
      '{"token_type":"Bearer","cvv_status":"pass","password_hint":"x","pinned":"y"}',
    ],
    ['in keys of idempotency', 'Idempotency-Key: 0b8f\n{"idempotency_key":"0b8f-22"}'],
    [
      'in names that stand for a card',
      '{"card_nonce":"cnon:card-nonce-ok","verification_token":"verf:1","fingerprint":"sq-1-x"}',
    ],
    ['in a card token that is a UUID', '{"token":"25f8fa96-5c96-4448-994c-c2b7281ed263"}'],
    ['in a card token with a prefix', '{"token":"tok_1N3T00LkdIwHu7ixt44h1F8k"} token=tok_visa&a=1'],
    ['in a short token', '{"token":"abc"}'],
    ['in a short token with digits', '{"token":"abc123"}'],
    ['in names that only end alike', '{"nonsecret":"x","mycvv":"1"}'],
    ['in a number that fails Luhn', `{"number":"${broken(unknownIssuer)}"}`],
    ['in other numbers', '{"phone_number":"+33 6 12 34 56 78","number":"12"}'],
  ])('%s', (_title, text) => {
    expect(redactFields(text)).toBe(text);
  });
});
