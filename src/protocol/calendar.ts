/** Date and time of day as RFC 3339 §5.6 writes them, before anyone asks whether they exist. */
const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const timeForm = /^(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|([+-])(\d{2}):(\d{2}))$/i;

/**
 * Whether a text has the form of a date, a time or both and names one that the calendar does not have (RFC 3339
 * §5.7). A text of another form is not judged.
 */
export function isImpossible(text: string): boolean {
  const [date = '', time] = text.split(/[Tt ]/, 2);
  if (time === undefined) return isImpossibleDate(text) || isImpossibleTime(text);
  if (!dateForm.test(date) || !timeForm.test(time)) return false;
  return isImpossibleDate(date) || isImpossibleTime(time);
}

export function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isImpossibleDate(text: string): boolean {
  const found = dateForm.exec(text);
  if (!found) return false;
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  return month < 1 || month > 12 || day < 1 || day > daysIn(year, month);
}

function isImpossibleTime(text: string): boolean {
  const found = timeForm.exec(text);
  if (!found) return false;
  const [hour = 0, minute = 0, second = 0] = found.slice(1, 4).map(Number);
  const offsetHour = Number(found[5] ?? 0);
  const offsetMinute = Number(found[6] ?? 0);
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return true;
  return (
    second === 60 &&
    !isEndOfUtcDay(hour * 60 + minute, (found[4] === '-' ? -1 : 1) * (offsetHour * 60 + offsetMinute))
  );
}

/** Leap seconds are put in at the end of a day in UTC (RFC 3339 Appendix D). */
function isEndOfUtcDay(minuteOfDay: number, offset: number): boolean {
  const day = 24 * 60;
  return (((minuteOfDay - offset) % day) + day) % day === day - 1;
}
