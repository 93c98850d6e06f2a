import { describe, expect, test } from 'vitest';
import { said } from './refused.ts';

const messages: readonly (readonly [message: string, ...hints: string[]])[] = [
  ['name is required', '?/name required'],
  ['The first name field is required.', '?/first_name required'],
  ['"title" is required', '?/title required'],
  ["First name can't be blank", '?/First_name required'],
  [
    "Validation failed: Name can't be blank, Email has already been taken",
    '?/Name required',
    '?/Email taken',
  ],
  ['missing required field: weight_kg', '?/weight_kg required'],
  ['Missing required fields: name, email', '?/name required', '?/email required'],
  ['missing field `quantity` at line 1 column 14', '?/quantity required'],
  ['name and email are required', '?/name required', '?/email required'],
  ['param is missing or the value is empty: order', '?/order required'],
  ['Please provide a title', '?/title required'],
  ['no customer_id provided', '?/customer_id required'],
  ["body must have required property 'name'", '?/name required'],
  ["'name' is a required property", '?/name required'],
  ['Error at "/name": property "name" is missing', '?/name required'],
  ["Required request parameter 'q' for method parameter type String is not present", '?/q required'],
  ['createOrder.order.name: must not be null', '?/createOrder/order/name required'],
  ['age: must be no less than 18; name: cannot be blank.', '?/age minimum 18', '?/name required'],
  ['file must be an image', '?/file enum "GIF89a       ;"'],
  ['status must be one of a, b', '?/status enum "a" "b"'],
  ['"age" is not valid: an integer', '?/age type integer'],
  ['The flow query parameter is missing or malformed.', 'query/flow other'],
  ['Invalid UUID value `text` for parameter `ids`.', '?/ids format uuid'],
  [
    'Unable to parse the return_to query parameter as an URL: parse "~$%": invalid URL escape "%"',
    'query/return_to format uri',
  ],
  ['Requested return_to URL "http://127.0.0.1/a" is not allowed.', '?/return_to other'],
  ['status must be one of: open, closed or done.', '?/status enum "open" "closed" "done"'],
  ["`colour` must be one of ['red', 'green']", '?/colour enum "red" "green"'],
  ['Invalid enum value for size. Allowed values are: S, M, L', '?/size enum "S" "M" "L"'],
  ['level must be one of 1, 2', '?/level enum 1 "1" 2 "2"'],
  ['name must be at least 3 characters', '?/name minLength 3'],
  ['name must be longer than or equal to 3 characters', '?/name minLength 3'],
  ['"username" length must be less than or equal to 30 characters long', '?/username maxLength 30'],
  ['Password is too short (minimum is 8 characters)', '?/Password minLength 8'],
  ['tags must contain at least 1 elements', '?/tags minItems 1'],
  ['count must be between 1 and 10', '?/count minimum 1', '?/count maximum 10'],
  ['size of name must be between 5 and 30 characters', '?/name minLength 5', '?/name maxLength 30'],
  ['price must be greater than 0', '?/price exclusiveMinimum 0'],
  ['price must be a positive number', '?/price exclusiveMinimum 0'],
  [
    'amount must be greater than 0 and less than 100',
    '?/amount exclusiveMinimum 0',
    '?/amount exclusiveMaximum 100',
  ],
  ['body/age must be >= 18', 'body/age minimum 18'],
  ['body/name must be string, body/age must be integer', 'body/name type string', 'body/age type integer'],
  ['querystring/limit must be <= 100', 'query/limit maximum 100'],
  ['items.0.price must not be less than 1', '?/items/0/price minimum 1'],
  ['quantity must be a multiple of 5', '?/quantity multipleOf 5'],
  ['the key length needs to be a multiple of two', '- other'],
  [
    "Could not resolve subtype of [simple type, class a.b.Pet]: missing type id property 'type'",
    '?/type required',
  ],
  [
    'Cannot build Rule, some of required attributes are not set [key, kind]\n at [Source: x]',
    '?/key required',
    '?/kind required',
  ],
  [
    'some of required attributes are not set [size] (through reference chain: a.Order["lines"]->java.util.ArrayList[0]->a.Line["part"])',
    '?/lines/0/part/size required',
  ],
  ['code must be exactly 4 characters', '?/code minLength 4', '?/code maxLength 4'],
  ['invalid date, expected YYYY-MM-DD', '- format date'],
  ['due must be a valid ISO 8601 date string', '?/due format date-time'],
  ['email must be an email', '?/email format email'],
  ['id must be a UUID', '?/id format uuid'],
  ['callback must be a valid URL', '?/callback format uri'],
  ['slug must match "^[a-z-]+$"', '?/slug pattern ^[a-z-]+$'],
  ['"sku" with value "x" fails to match the required pattern: /^[A-Z]{3}$/', '?/sku pattern ^[A-Z]{3}$'],
  ['unknown field x', '?/x unknown-field'],
  ['json: unknown field "colour"', '?/colour unknown-field'],
  ['property colour should not exist', '?/colour unknown-field'],
  ['"colour" is not allowed', '?/colour unknown-field'],
  ['unknown field `colour`, expected one of `name`, `size`', '?/colour unknown-field'],
  ["Additional properties are not allowed ('colour' was unexpected)", '?/colour unknown-field'],
  ['A customer with this email already exists', '?/email taken'],
  ['customer not found', '?/customer exists'],
  ["Couldn't find Order with 'id'=7", '?/Order exists'],
  ['json: cannot unmarshal string into Go struct field Order.count of type int', '?/count type integer'],
  ["'x' is not of type 'integer'", '- type integer'],
  ['Name is too short, minimum 3 characters', '?/Name minLength 3'],
  ['Invalid value for parameter limit: must be >= 1', '?/limit minimum 1'],
  [
    "Invalid value 'foo' for field 'status'. Must be one of: [active, inactive]",
    '?/status enum "active" "inactive"',
  ],
  ['field "email" is invalid: must be a valid email address', '?/email format email'],
  ['Age must be 18 or older', '?/Age minimum 18'],
  ['price cannot be negative', '?/price minimum 0'],
  ['weight_kg must be a number with at most 2 decimals', '?/weight_kg type number'],
  ['Password must contain at least one uppercase letter and one digit', '?/Password format password'],
  ['If-Match header is required', 'header/If-Match required'],
  ['Missing X-Request-Id header', 'header/X-Request-Id required'],
  ['Path parameter id must be a UUID', 'path/id format uuid'],
  ['expected an integer for count, got "x"', '?/count type integer'],
  [
    'due: parsing time "x" as "2006-01-02T15:04:05Z07:00": cannot parse "x" as "2006"',
    '?/due format date-time',
  ],
  ['null value in column "name" violates not-null constraint', '?/name required'],
  ['UNIQUE constraint failed: users.email', '?/users/email taken'],
  ['kind: unknown variant `x`, expected `a` or `b` at line 1 column 12', '?/kind enum "a" "b"'],
  ['sku must match ^[A-Z]{3}-\\d{4}$', '?/sku pattern ^[A-Z]{3}-\\d{4}$'],
  ['Reference must look like REF-01', '?/Reference pattern ^REF-[0-9][0-9]$'],
  ['expected `name` to be a string', '?/name type string'],
  ['✖ Too small: expected array to have >=1 items\n  → at tags', '?/tags type array', '?/tags minItems 1'],
];

describe('a refusal in plain words', () => {
  test.for(messages)('%s', ([message, ...hints]) => {
    expect(said(message)).toEqual(hints);
  });

  test.for(messages)('in a member `message`: %s', ([message, ...hints]) => {
    expect(said({ message })).toEqual(hints);
    expect(said({ error: { message } })).toEqual(hints);
  });

  test.for([
    'Bad Request',
    'Something went wrong',
    'Validation failed',
    'start_date must be before end_date',
    'Content-Type must be application/json',
    'Unsupported value: "x"',
    'Unauthorized',
    'No route matches POST /orders',
    'Unexpected token } in JSON at position 4',
    '',
    '<html><body>name is required</body></html>',
  ])('that asks for nothing gives no hint: %s', (message) => {
    expect(said(message)).toEqual([]);
  });
});
