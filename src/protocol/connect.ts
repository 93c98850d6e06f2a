import {
  connect as connectTcp,
  isIP,
  type LookupFunction,
  type Socket,
  type TcpNetConnectOpts,
} from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { FailureKind } from '../core/http.ts';
import type { AllowedHosts } from './allowed-hosts.ts';

/** A connection that did not come about. The message is one line and free of secrets. */
export class ConnectFailure extends Error {
  readonly kind: FailureKind;
  constructor(kind: FailureKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** What is connected to. An IPv6 address stands without brackets. */
export interface Peer {
  readonly secure: boolean;
  readonly hostname: string;
  readonly port: number;
}

export interface ConnectRules {
  readonly allowed: AllowedHosts;
  /** For name, TCP and TLS together. */
  readonly timeoutMs: number;
  readonly lookup: LookupFunction;
  readonly verifyCertificates: boolean;
}

/**
 * Opens a socket, over TLS where the peer is secure. `done` is called once: with the socket, or with why there is
 * none. Destroying the returned socket before that gives up. Throws ConnectFailure for a host that is not allowed.
 */
export function openSocket(
  peer: Peer,
  rules: ConnectRules,
  done: (failure: ConnectFailure | null, socket: Socket | null) => void,
): Socket {
  const where = authority(peer);
  if (!rules.allowed.allows(peer.hostname, peer.port))
    throw new ConnectFailure('forbidden-host', `${where} is not one of the allowed hosts`);
  const socket = startConnecting(peer, rules);
  let connected = false;
  let settled = false;
  const settle = (failure: ConnectFailure | null) => {
    if (settled) return;
    settled = true;
    clearTimeout(timer);
    if (failure) socket.destroy();
    done(failure, failure ? null : socket);
  };
  const timer = setTimeout(() => {
    settle(new ConnectFailure('connect-timeout', `no connection to ${where} within ${rules.timeoutMs} ms`));
  }, rules.timeoutMs);
  socket.once('connect', () => {
    connected = true;
  });
  socket.once(peer.secure ? 'secureConnect' : 'connect', () => settle(null));
  socket.on('error', (error) => settle(connectFailure(error, connected, where)));
  socket.once('close', () => settle(new ConnectFailure('closed', `connecting to ${where} was given up`)));
  return socket;
}

export function authority({ hostname, port }: { readonly hostname: string; readonly port: number }): string {
  return isIP(hostname) === 6 ? `[${hostname}]:${port}` : `${hostname}:${port}`;
}

/** The code of a system, TLS or undici error. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function startConnecting(peer: Peer, rules: ConnectRules): Socket {
  const options: TcpNetConnectOpts = {
    host: peer.hostname,
    port: peer.port,
    noDelay: true,
    lookup: vettedLookup(rules),
    // Node gives an address 250 ms before it turns to the next one, which is short for another continent
    autoSelectFamilyAttemptTimeout: Math.max(10, Math.min(1000, Math.floor(rules.timeoutMs / 3))),
  };
  if (!peer.secure) return connectTcp(options);
  return connectTls({
    ...options,
    servername: isIP(peer.hostname) ? '' : peer.hostname,
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: rules.verifyCertificates,
  });
}

/** Every address is judged here, and the socket connects to nothing that did not come through here. */
function vettedLookup({ lookup, allowed }: ConnectRules): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, found, family) => {
      if (error) return callback(error, found, family);
      const addresses = typeof found === 'string' ? [found] : found.map(({ address }) => address);
      const stray = addresses.find((address) => !allowed.admitsAddress(hostname, address));
      if (stray !== undefined)
        return callback(
          new ConnectFailure('forbidden-host', `${hostname} leads to ${stray}, off this machine`),
          [],
        );
      if (addresses.length === 0)
        return callback(new ConnectFailure('unresolved', `the name ${hostname} has no address`), []);
      callback(null, found, family);
    });
  };
}

function connectFailure(error: Error, connected: boolean, where: string): ConnectFailure {
  if (error instanceof ConnectFailure) return error;
  const code = errorCode(error) ?? 'no code';
  if (connected) return new ConnectFailure('tls', `the TLS handshake with ${where} failed (${code})`);
  if (code === 'ENOTFOUND' || code === 'ENODATA' || code.startsWith('EAI_'))
    return new ConnectFailure('unresolved', `the name in ${where} has no address (${code})`);
  if (code === 'ETIMEDOUT')
    return new ConnectFailure('connect-timeout', `no connection to ${where} (${code})`);
  return new ConnectFailure('refused', `no connection to ${where} (${code})`);
}
