import type { Socket } from 'node:net';
// all of undici loads fetch, caches and WebSocket as well: as much as everything else that a first request needs
import Client from 'undici/lib/dispatcher/client.js';
import { authority, ConnectFailure, type ConnectRules, openSocket, type Peer } from './connect.ts';

const maxHeaderBytes = 64 * 1024;
/** Short, since a server that ends an idle connection just when it is used again looks like one that fails. */
const idleMs = 1000;

/** One connection to one peer: connected when first needed, kept alive, connected again when the peer closed it. */
export class Connection {
  readonly client: Client;
  /** Whether it has carried an exchange. */
  used = false;
  /** When it carried the last one, by `performance.now()`. */
  idleSince = 0;
  /** Is shown what the peer sends, as it comes off the wire. */
  onBytes: ((bytes: Uint8Array) => void) | undefined;
  #connecting: Socket | undefined;

  constructor(peer: Peer, rules: ConnectRules) {
    this.client = new Client(`${peer.secure ? 'https' : 'http'}://${authority(peer)}`, {
      connect: (_options, callback) => {
        this.#connecting = openSocket(peer, rules, (failure, socket) => {
          this.#connecting = undefined;
          if (socket) callback(null, this.#overheard(socket));
          else callback(failure ?? new ConnectFailure('closed', 'no connection'), null);
        });
      },
      pipelining: 1,
      maxHeaderSize: maxHeaderBytes,
      keepAliveTimeout: idleMs,
      keepAliveMaxTimeout: idleMs,
      // an exchange has its own clocks: undici's tick every half second
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** undici reads a socket with `read`, and drops what follows the header of a response to HEAD. */
  #overheard(socket: Socket): Socket {
    const read = socket.read.bind(socket);
    socket.read = (size) => {
      const bytes: unknown = read(size);
      if (bytes instanceof Uint8Array) this.onBytes?.(bytes);
      return bytes;
    };
    return socket;
  }

  async destroy(): Promise<void> {
    this.#connecting?.destroy();
    await this.client.destroy();
  }
}

/** The connections to one peer, each lent to one exchange at a time, so that a deadline never counts a queue. */
export class ConnectionPool {
  readonly #open: () => Connection;
  readonly #most: number;
  readonly #all = new Set<Connection>();
  readonly #idle: Connection[] = [];
  readonly #waiting: ((connection: Connection | undefined) => void)[] = [];
  #closed = false;

  constructor(most: number, open: () => Connection) {
    this.#most = most;
    this.#open = open;
  }

  /** `undefined` once the pool is closed. */
  acquire(): Promise<Connection | undefined> | Connection | undefined {
    if (this.#closed) return undefined;
    const idle = this.#idle.pop();
    if (idle && performance.now() - idle.idleSince < idleMs) return idle;
    // timers and the peer's end of it are not heard of while we compute
    if (idle) return this.#renewed(idle);
    if (this.#all.size < this.#most) return this.#add();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Takes a connection back; one that is not sound is ended, and the next exchange has a new one. */
  release(connection: Connection, sound: boolean): void {
    if (!sound) {
      this.#all.delete(connection);
      void connection.destroy();
    }
    if (this.#closed) return;
    connection.idleSince = performance.now();
    const next = this.#waiting.shift();
    if (next) next(sound ? connection : this.#add());
    else if (sound) this.#idle.push(connection);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const resolve of this.#waiting.splice(0)) resolve(undefined);
    await Promise.all([...this.#all].map((connection) => connection.destroy()));
  }

  #renewed(connection: Connection): Connection {
    this.#all.delete(connection);
    void connection.destroy();
    return this.#add();
  }

  #add(): Connection {
    const connection = this.#open();
    this.#all.add(connection);
    return connection;
  }
}
