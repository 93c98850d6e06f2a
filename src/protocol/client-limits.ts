/**
 * What a request to an API under test may cost, in milliseconds and bytes, where nobody says otherwise. Stock clients
 * wait five minutes for headers, for ever for a body that drips, and grow with what is sent to them.
 */
export const defaultLimits = {
  connectTimeoutMs: 10_000,
  headersTimeoutMs: 30_000,
  idleTimeoutMs: 15_000,
  totalTimeoutMs: 60_000,
  maxBodyBytes: 32 * 1024 * 1024,
  connections: 16,
} as const;
