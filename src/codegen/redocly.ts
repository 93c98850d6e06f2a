import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { missingPeer } from '../core/peer.ts';

export interface RedoclyRun {
  readonly ok: boolean;
  readonly stdout: string;
  /** Without the box that says how long this Node version is supported. */
  readonly stderr: string;
}

/** Runs the installed Redocly CLI in `root`, without telemetry. */
export function redocly(root: string, args: readonly string[]): Promise<RedoclyRun> {
  const cli = join(dirname(manifestPath()), 'bin', 'cli.js');
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    NO_COLOR: '1',
  };
  const options = { cwd: root, env, maxBuffer: 256 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], options, (error, stdout, stderr) => {
      const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !/[╔║╚]/.test(line));
      resolve({ ok: error === null, stdout, stderr: lines.join('\n') });
    });
  });
}

function manifestPath(): string {
  try {
    return createRequire(import.meta.url).resolve('@redocly/cli/package.json');
  } catch (error) {
    throw missingPeer(error, 'working on descriptions', ['@redocly/cli@2.77.0']) ?? error;
  }
}
