import { describe, expect, test } from 'vitest';
import { fieldPage } from '../../../scripts/field/field-page.ts';
import { judgementsIn } from '../../../scripts/field/judgements.ts';
import type { Measured } from '../../../scripts/field/measured.ts';

const finding = {
  fingerprint: 'f1',
  check: 'response-schema',
  requirement: 'MUST',
  operations: ['getPet'],
  summary: 'expected a | but got <b>',
};

const store: Measured = {
  id: 'store',
  title: 'a store',
  language: 'Go',
  registry: 'Go',
  package: 'example.org/store',
  version: 'v1',
  ours: {
    operations: ['GET /pets', 'POST /pets'],
    reached: ['GET /pets'],
    findings: [finding, { ...finding, fingerprint: 'f2' }, { ...finding, fingerprint: 'f3' }],
    requests: 30,
    seconds: 1.5,
  },
};

const judged = '{"f1":{"true":true,"why":"It is so."},"f2":{"true":false,"why":"It is not."}}';

describe('the page of the field', () => {
  const page = fieldPage([store], new Map([['store', judgementsIn('store', judged)]]));

  test('counts true, false and unjudged findings', () => {
    expect(page).toContain('| store | Go | 2 | 1 | 3 | 1 | 1 | 1 | 30 | 1.5 |');
  });

  test('says which operations were not reached', () => {
    expect(page).toContain('Not reached: `POST /pets`.');
  });

  test('gives the reason beside each finding, without markup from a server', () => {
    expect(page).toContain('expected a \\| but got \\<b\\>. True: It is so.');
    expect(page).toContain('**False**: It is not.');
  });

  test('puts the smallest server first', () => {
    const smaller = { ...store, id: 'kiosk', ours: { ...store.ours, operations: ['GET /pets'] } };
    const both = fieldPage([store, smaller], new Map());
    expect(both.indexOf('| kiosk |')).toBeLessThan(both.indexOf('| store |'));
  });

  test('says when Schemathesis was stopped, and when it was not run', () => {
    const theirs = { reached: ['GET /pets'], failures: ['x', 'y'], requests: 9, seconds: 60 };
    expect(page).toContain('| store | 2 | not run |');
    expect(fieldPage([{ ...store, theirs }], new Map())).toContain('| store | 2 | 1 | 2 | 9 | 60 |');
    const stopped = { ...theirs, stopped: 'after 1 minutes' };
    expect(fieldPage([{ ...store, theirs: stopped }], new Map())).toContain('stopped after 1 minutes |');
  });
});

test.each(['[]', '{"f1":[]}', '{"f1":{"true":"yes","why":"x"}}', '{"f1":{"true":true}}'])(
  'judgements %s are refused in one line',
  (text) => expect(() => judgementsIn('store', text)).toThrow(/^judgements\/store\.json: [^\n]+$/),
);
