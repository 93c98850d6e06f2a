import type { Browser, Page } from 'playwright-core';

/** A page whose requests and complaints are written down. */
export interface WatchedPage {
  readonly page: Page;
  /** Every address asked for, without `data:` and `blob:`, which ask nobody. */
  readonly requests: readonly string[];
  /** Console errors, uncaught exceptions, and requests that failed or were answered with 4xx or 5xx. */
  readonly complaints: readonly string[];
}

export async function watchedPage(
  browser: Browser,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<WatchedPage> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(10_000);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) requests.push(request.url());
  });
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  return { page, requests, complaints };
}
