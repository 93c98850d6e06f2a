import { BlockList, isIP, isIPv6 } from 'node:net';
import { usageError } from '../core/errors.ts';

/** The hosts that may be connected to. Names are told as URLs have them: lower case, IPv6 without brackets. */
export interface AllowedHosts {
  allows(hostname: string, port: number): boolean;
  /** Whether a name may stand for an address: a loopback name must not lead off this machine. */
  admitsAddress(hostname: string, address: string): boolean;
  /** Whether no allowed host is another machine. */
  readonly loopbackOnly: boolean;
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Entries are `host`, for all its ports, or `host:port`. Throws a TrothError for anything else. */
export function readAllowedHosts(entries: readonly string[]): AllowedHosts {
  const hosts = new Set<string>();
  const names: string[] = [];
  for (const entry of entries) {
    const { hostname, port } = readEntry(entry);
    names.push(hostname);
    hosts.add(port === undefined ? hostname : `${hostname} ${port}`);
  }
  return {
    allows: (hostname, port) => hosts.has(hostname) || hosts.has(`${hostname} ${port}`),
    admitsAddress: (hostname, address) => !isLoopback(hostname) || isLoopbackAddress(address),
    loopbackOnly: names.every(isLoopback),
  };
}

function readEntry(entry: string): { readonly hostname: string; readonly port?: number } {
  const [, host = '', port] =
    /^(\[[^\]]+\]|[^:/?#@*\\\s]+)(?::(\d{1,5}))?$/.exec(isIPv6(entry) ? `[${entry}]` : entry) ?? [];
  if (!URL.canParse(`http://${host}`) || Number(port ?? 1) < 1 || Number(port ?? 1) > 65535)
    throw usageError(`allowed host "${entry}": write "host" or "host:port", without scheme and path`);
  const hostname = new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '');
  return port === undefined ? { hostname } : { hostname, port: Number(port) };
}

/** RFC 6761 §6.3: `localhost` and the names below it. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || isLoopbackAddress(hostname);
}

function isLoopbackAddress(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && loopback.check(address, version === 6 ? 'ipv6' : 'ipv4');
}
