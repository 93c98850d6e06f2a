/** Length of an IBAN by country (SWIFT IBAN Registry). */
const lengths: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 ' +
    'EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 ' +
    'KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 ' +
    'PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 ' +
    'UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const start = /(?:(?<![A-Za-z0-9])|(?<=\\[nrt]))[A-Z]{2}\d{2}(?=[ -]?[A-Z0-9])/g;

/** Puts `shown` in the place of every IBAN (ISO 13616-1), also one in groups that a space or a dash parts. */
export function maskIbans(text: string, shown: string): string {
  let masked = '';
  let done = 0;
  for (const { 0: head, index: from } of text.matchAll(start)) {
    const to = from < done ? undefined : endOfIban(text, from, lengths.get(head.slice(0, 2)) ?? 0);
    if (to === undefined) continue;
    masked += text.slice(done, from) + shown;
    done = to;
  }
  return masked + text.slice(done);
}

function endOfIban(text: string, from: number, length: number): number | undefined {
  let iban = '';
  let at = from;
  for (; iban.length < length; at += 1) {
    const character = text.charAt(at);
    if (/[A-Z0-9]/.test(character)) iban += character;
    else if (!/[ -]/.test(character) || !/[A-Z0-9]/.test(text.charAt(at - 1))) return undefined;
  }
  return iban !== '' && !/[A-Za-z0-9]/.test(text.charAt(at)) && hasCheckDigits(iban) ? at : undefined;
}

/** ISO/IEC 7064 MOD 97-10, letters counting as 10 to 35. */
function hasCheckDigits(iban: string): boolean {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
