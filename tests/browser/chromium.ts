import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian's package puts it. */
const debianPath = '/usr/bin/chromium';

export type ChromiumChoice =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'absent'; readonly reason: string; readonly isFailure: boolean };

/** The Chromium to test with. Its absence skips the tests with a reason, but fails them where CI runs. */
export function chooseChromium(
  env: Readonly<Record<string, string | undefined>>,
  exists: (path: string) => boolean = existsSync,
): ChromiumChoice {
  const path = env.TROTH_CHROMIUM || debianPath;
  if (exists(path)) return { kind: 'found', path };
  const reason = `there is no Chromium at ${path}; install it (see CONTRIBUTING.md) or set TROTH_CHROMIUM`;
  return { kind: 'absent', reason, isFailure: Boolean(env.CI) };
}

/** Names are never looked up, so that a page that asks somebody fails at once and asks nobody in a test. */
export function launchChromium(path: string): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ];
  return chromium.launch({ executablePath: path, args });
}
