import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { readAllowedHosts } from '../../src/protocol/allowed-hosts.ts';
import { ConnectFailure, type ConnectRules, openSocket } from '../../src/protocol/connect.ts';
import { listen } from './loopback.ts';

const rules: ConnectRules = {
  allowed: readAllowedHosts(['127.0.0.1']),
  timeoutMs: 2000,
  lookup: () => {
    throw new Error('an address needs no lookup');
  },
  verifyCertificates: true,
};

describe('opening a socket', () => {
  test('checks once more that the host is allowed', async () => {
    const server = await listen(createServer(), 'http');
    const peer = { secure: false, hostname: '127.0.0.1', port: server.port };
    const open = () => openSocket(peer, { ...rules, allowed: readAllowedHosts(['127.0.0.1:1']) }, () => {});
    expect(open).toThrow(ConnectFailure);
    expect(open).toThrow(`127.0.0.1:${server.port} is not one of the allowed hosts`);
    expect(server.sockets).toEqual([]);
  });

  test('tells once that it was given up', async () => {
    const server = await listen(createServer(), 'https');
    const peer = { secure: true, hostname: '127.0.0.1', port: server.port };
    const told: unknown[] = [];
    const failure = await new Promise((resolve) => {
      const socket = openSocket(peer, { ...rules, timeoutMs: 50 }, (why) => {
        told.push(why);
        resolve(why);
      });
      socket.destroy();
    });
    expect(failure).toMatchObject({ kind: 'closed' });
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(told).toHaveLength(1);
  });
});
