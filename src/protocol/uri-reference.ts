/** RFC 3986 Appendix A: the characters of each part; what stands between brackets is an IP literal. */
const encoded = '%[0-9A-Fa-f]{2}';
const plain = "A-Za-z0-9._~!$&'()*+,;=@\\-";
const segments = `(?:[${plain}:/]|${encoded})*`;
const authority = `//(?:[${plain}:]|${encoded})*(?:\\[[0-9A-Fa-fvV:.]+\\](?::\\d*)?)?`;
const hierarchy = `(?:${authority}(?:/${segments})?|(?!//)${segments})`;
const tail = `(?:[${plain}:/?]|${encoded})*`;
const reference = new RegExp(`^(?:[A-Za-z][A-Za-z0-9+.-]*:)?${hierarchy}(?:\\?${tail})?(?:#${tail})?$`);

/** RFC 3986 §4.1, §4.2: a relative reference has no colon in its first segment. */
export function isUriReference(text: string): boolean {
  const [first = ''] = text.split(/[/?#]/);
  if (first.includes(':') && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(first)) return false;
  return reference.test(text);
}

/** A segment of a path that is what a program prints for a value which is not there. */
export function unfilledSegment(reference: string): string | undefined {
  const [path = ''] = reference.split(/[?#]/);
  return path
    .split('/')
    .find((segment) => /^(undefined|null|NaN|(\[|%5B)object( |%20)Object(\]|%5D))$/i.test(segment));
}
