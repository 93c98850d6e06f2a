import { daysIn } from './calendar.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = `(${months.join('|')})`;
const time = String.raw`(\d{2}):(\d{2}):(\d{2})`;

/** RFC 9110 §5.6.7: IMF-fixdate, and the two obsolete forms that a recipient must still accept. */
const fixdate = new RegExp(
  String.raw`^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) ${month} (\d{4}) ${time} GMT$`,
);
const rfc850 = new RegExp(String.raw`^[A-Z][a-z]{5,8}, (\d{2})-${month}-(\d{2}) ${time} GMT$`);
const asctime = new RegExp(String.raw`^[A-Z][a-z]{2} ${month} ([ \d]\d) ${time} (\d{4})$`);

/** Whether a text is an HTTP-date of a day and a time that exist. */
export function isHttpDate(text: string): boolean {
  const current = fixdate.exec(text) ?? rfc850.exec(text);
  if (current) {
    const [, day, name, year, ...clock] = current;
    return exists(year, name, day, clock);
  }
  const old = asctime.exec(text);
  if (!old) return false;
  const [, name, day, hour = '', minute = '', second = '', year] = old;
  return exists(year, name, day, [hour, minute, second]);
}

function exists(
  year: string | undefined,
  name: string | undefined,
  day: string | undefined,
  clock: readonly string[],
): boolean {
  const [hour = 0, minute = 0, second = 0] = clock.map(Number);
  const date = Number(day);
  const last = daysIn(Number(year), months.indexOf(name ?? '') + 1);
  return date >= 1 && date <= last && hour <= 23 && minute <= 59 && second <= 60;
}
