import { isCardNumber } from './card-numbers.ts';
import { maskIbans } from './iban.ts';
import { isPlaceholder, redacted } from './placeholders.ts';

/** A word may start after an escaped line feed, though its letter stands directly before. */
const wordStart = String.raw`(?:(?<![A-Za-z0-9_-])|(?<=\\[nrt])|(?<=%[0-9A-Fa-f]{2}))`;

/** RFC 7468 §10, §11: whole, or cut off within its lines; line ends may be escaped. */
const privateKey =
  /-----BEGIN ([A-Z0-9 ]{0,40})PRIVATE KEY-----(?:(?:[^-]|-(?!----)){0,100000}-----END \1PRIVATE KEY-----|(?:(?:\s|\\{1,3}[nr])+[A-Za-z0-9+/=]{16,100})+)/g;

/** RFC 7519 §3, and the five parts of RFC 7516 §3.1; `eyJ` is how base64url writes `{"`. */
const jsonWebToken = new RegExp(String.raw`${wordStart}eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*){2,4}`, 'g');

/** Keys that say of themselves that they are secret, in the way that payment providers write them. */
const secretKey = new RegExp(
  `${wordStart}(?:(?:sk|rk)_(?:live|test|sandbox|prod|production)_[A-Za-z0-9]{8,}|whsec_[A-Za-z0-9+/=]{16,})`,
  'g',
);

/** ISO/IEC 7813: track 1 with its format code, track 2 with its separator. */
const track1 = /%?B\d{12,19}\^[^^\r\n"]{2,26}\^\d{4}[^?\r\n"]{0,64}\??/g;
const track2 = /(?<![0-9A-Za-z]);?(\d{12,19})[=D]\d{7,24}\??/g;

/** RFC 3986 §3.2.1: a password before the host; the name stays. */
const userInfo = /(:\/\/[^\s/?#@:"'<>\\]{0,256}:)([^\s/?#@"'<>\\]{1,512})(?=@)/g;
const curlUser = /((?:^|\s)(?:-u|--user)[ =]?(?:\\?["'])?[^\s"':\\]{0,256}:)([^\s"'\\]{1,512})/g;

/** Takes away what is recognised as secret by its shape alone. */
export function redactShapes(text: string): string {
  const shaped = text
    .replace(privateKey, redacted)
    .replace(jsonWebToken, redacted)
    .replace(secretKey, redacted)
    .replace(track1, redacted)
    .replace(track2, (whole, digits: string) => (isCardNumber(digits) ? redacted : whole))
    .replace(userInfo, hidePassword)
    .replace(curlUser, hidePassword);
  return maskIbans(shaped, redacted);
}

function hidePassword(whole: string, before: string, password: string): string {
  return isPlaceholder(password) ? whole : before + redacted;
}
