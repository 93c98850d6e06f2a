import { defineCheck } from '../core/check.ts';
import { valueAt } from '../core/pointer.ts';
import { declaresJson } from '../core/sketch.ts';
import { schemaObservation } from '../openapi/schema-observation.ts';
import { isImpossible } from '../protocol/calendar.ts';
import { declaredErrors, declaredValue, isOperationAnswered } from '../protocol/declared-content.ts';

const date = declaresJson({ format: 'date' });
const moment = declaresJson({ properties: { at: { format: 'date-time' } } });

export default defineCheck({
  id: 'real-dates',
  title: 'Dates and times are ones that exist',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'RFC 3339 §5.7 Restrictions; JSON Schema Validation 2020-12 §7.3.1',
    url: 'https://www.rfc-editor.org/rfc/rfc3339.html#section-5.7',
  },
  why: 'One client refuses the date and another silently takes a day for it that was never meant.',
  appliesTo: isOperationAnswered,
  *run(exchange) {
    const declared = declaredValue(exchange);
    if (!declared) return;
    for (const error of declaredErrors(exchange)) {
      const found = valueAt(declared.value, error.at);
      if (error.keyword !== 'format' || typeof found !== 'string' || !isImpossible(found)) continue;
      const seen = schemaObservation(error.at, error.at || 'the content', error, found);
      yield { ...seen, summary: `${error.at || 'the content'} is no date or time of the calendar` };
    }
  },
  examples: {
    passes: [
      { name: 'a leap day', declares: date, response: { status: 200, json: '2024-02-29' } },
      {
        name: 'a leap second',
        declares: moment,
        response: { status: 200, json: { at: '2016-12-31T23:59:60Z' } },
      },
      { name: 'text that is no date', declares: date, response: { status: 200, json: 'tomorrow' } },
      {
        name: 'no date is declared',
        declares: declaresJson(),
        response: { status: 200, json: '2026-02-30' },
      },
    ],
    fails: [
      { name: '30 February', declares: date, response: { status: 200, json: '2026-02-30' } },
      { name: 'hour 25', declares: moment, response: { status: 200, json: { at: '2026-01-01T25:00:00Z' } } },
      {
        name: 'a leap second at noon',
        declares: moment,
        response: { status: 200, json: { at: '2026-01-01T12:00:60Z' } },
      },
    ],
  },
});
