/** Methods that servers answer for every resource, whether a description speaks of them or not. */
const general = ['HEAD', 'OPTIONS', 'TRACE'];

/** Methods that say something about one resource, sorted, each once. Methods are case-sensitive (RFC 9110 §9.1). */
export function specificMethods(methods: readonly string[]): string[] {
  const named = methods.map((method) => method.trim()).filter((method) => method !== '');
  return [...new Set(named)].filter((method) => !general.includes(method)).sort();
}
