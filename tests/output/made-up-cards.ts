/** Digits that start with `prefix`, are as long as asked, and end in the digit that ISO/IEC 7812-1 Annex B demands. */
export function madeUpCard(prefix: string, length = 16, filler = '0'): string {
  const body = prefix.padEnd(length - 1, filler);
  return body + checkDigit(body);
}

export function checkDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, index) => {
    const value = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** The same digits with a last one that is wrong. */
export function broken(card: string): string {
  return card.slice(0, -1) + ((Number(card.at(-1)) + 1) % 10);
}

export function masked(card: string): string {
  return `${card.slice(0, 6)}${'*'.repeat(card.length - 10)}${card.slice(-4)}`;
}
