import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DocumentedApi, documentedApis } from '../../scripts/docs/documented-api.ts';
import { buildSite } from '../../scripts/docs/site.ts';
import { chooseChromium, launchChromium } from './chromium.ts';
import { type StaticHost, serveStatic } from './static-host.ts';
import { type WatchedPage, watchedPage } from './watched-page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const windowHeight = 900;
const lowContrast = readFileSync(new URL('low-contrast.js', import.meta.url), 'utf8');
const choice = chooseChromium(process.env);
const isSkipped = choice.kind === 'absent' && !choice.isFailure;
if (isSkipped) process.stderr.write(`the site is not opened in a browser: ${choice.reason}\n`);

/** First-level Markdown headings of a description's `info.description`. */
function headingsOf(file: string): string[] {
  const { info } = JSON.parse(readFileSync(file, 'utf8'));
  return [...String(info.description).matchAll(/^# (.+)$/gm)].map(([, heading]) => heading ?? '');
}

/** A heading of Redoc with nothing else in it but its badges. */
function headed(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\s*(webhook|deprecated))*$`, 'i');
}

describe.skipIf(isSkipped)('the site', { timeout: 60_000, concurrent: true }, async () => {
  const apis = isSkipped ? [] : await documentedApis(root);
  let folder: string;
  let host: StaticHost;
  let browser: Browser;

  beforeAll(async () => {
    if (choice.kind === 'absent') throw new Error(choice.reason);
    folder = await mkdtemp(join(tmpdir(), 'troth-site-'));
    await buildSite(root, join(folder, 'site'));
    host = await serveStatic(join(folder, 'site'));
    browser = await launchChromium(choice.path);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await host?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const places = {
    'from a disk': () => `${pathToFileURL(join(folder, 'site'))}/`,
    'from a static host, in a sub-folder': () => host.url,
  };

  /** Opens a page of the site, does something with it, and sees to it that it asked nobody else for anything. */
  async function visit(
    place: () => string,
    path: string,
    look: (watched: WatchedPage) => Promise<void>,
    options: Parameters<typeof watchedPage>[1] = { viewport: { width: 1280, height: windowHeight } },
  ): Promise<void> {
    const watched = await watchedPage(browser, options);
    try {
      await watched.page.goto(place() + path);
      await look(watched);
      expect(watched.requests.filter((url) => !url.startsWith(place()))).toEqual([]);
      expect(watched.complaints).toEqual([]);
    } finally {
      await watched.page.close();
    }
  }

  describe.each(Object.entries(places))('%s', (_, place) => {
    test('has an index that names every operation of every API', async () => {
      await visit(place, 'index.html', async ({ page }) => {
        for (const { id, title, operations } of apis) {
          const card = page.getByRole('article', { name: title, exact: true });
          const rows = await card.getByRole('listitem').allInnerTexts();
          expect(
            rows.map((row) => row.replaceAll(/\s+/g, ' ').trim()),
            id,
          ).toEqual(
            operations.map(({ kind, method, path, deprecated, summary }) => {
              const label = kind === 'webhook' ? 'EVENT' : method;
              return [label, path, ...(deprecated ? ['deprecated'] : []), summary].join(' ');
            }),
          );
        }
      });
    });

    test.for(apis.map((api): [string, DocumentedApi] => [api.title, api]))(
      'leads to %s and back, where every operation stands under its own link',
      async ([, { id, title, operations, file }], { expect }) => {
        await visit(place, 'index.html', async ({ page }) => {
          await page.getByRole('link', { name: title, exact: true }).click();
          await page.waitForURL(`${place()}${id}/index.html`);
          await page.getByRole('heading', { level: 1, name: title }).waitFor();
          for (const heading of headingsOf(file)) {
            await page
              .locator('h2', { hasText: headed(heading) })
              .first()
              .waitFor();
          }
          for (const { fragment, summary, path } of operations) {
            await page.goto(`${place()}${id}/index.html${fragment}`);
            const heading = page.locator('h2', { hasText: headed(summary) });
            await expect.poll(async () => (await heading.boundingBox())?.y).toBeLessThan(windowHeight);
            await page.getByText(path, { exact: true }).first().waitFor();
          }
          await page.waitForLoadState('networkidle');
          await page.getByRole('link', { name: 'troth' }).click();
          await page.waitForURL(`${place()}index.html`);
        });
      },
    );
  });

  test.for(['light', 'dark'] as const)('has an index that can be read in %s', async (colorScheme) => {
    const look = async ({ page }: WatchedPage): Promise<void> => {
      expect(await page.evaluate(lowContrast)).toEqual([]);
    };
    await visit(places['from a disk'], 'index.html', look, { colorScheme });
  });

  test.for([320, 768, 1440])('has an index that fits a window of %i pixels', async (width) => {
    const look = async ({ page }: WatchedPage): Promise<void> => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    };
    await visit(places['from a disk'], 'index.html', look, { viewport: { width, height: 800 } });
  });

  test('is watched closely enough to notice a page that asks somebody else', async () => {
    const { page, requests, complaints } = await watchedPage(browser);
    await page.setContent('<img src="https://logo.invalid/a.svg"><script>missing()</script>');
    await page.waitForLoadState('networkidle');
    await page.close();
    expect(requests).toEqual(['https://logo.invalid/a.svg']);
    expect(complaints).toContain('uncaught: missing is not defined');
    expect(complaints).toContain('failed: https://logo.invalid/a.svg');
  });
});
