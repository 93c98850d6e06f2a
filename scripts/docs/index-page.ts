import { readFileSync } from 'node:fs';
import type { DocumentedApi, DocumentedOperation } from './documented-api.ts';
import { iconUrl } from './redoc-page.ts';

const styles = readFileSync(new URL('index-page.css', import.meta.url), 'utf8');

/** The page that leads to the page of every API; whole in itself, every link relative. */
export function indexPage(apis: readonly DocumentedApi[]): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>troth: what the APIs promise</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Documentation of the HTTP APIs that troth holds to their word.">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<link rel="icon" href="${iconUrl}">
<style>
${styles}</style>
</head>
<body>
<a class="skip" href="#apis">Skip to the APIs</a>
<header>
<div class="width">
<h1>troth</h1>
<p class="gloss"><b>troth</b>, <i>noun</i>: a word given, and kept.</p>
<p class="lead">troth asks HTTP APIs whether they keep their word. From one OpenAPI description it derives types, a
typed client, a conformance suite and the pages below, and it judges every answer of a mock or of a live server by what
the description promises. The descriptions here were written by hand from the providers’ published documents; they are
not official.</p>
<p class="counts">${counts(apis)}</p>
</div>
</header>
<main class="width" id="apis">
<h2 class="quiet">APIs</h2>
<div class="cards">
${apis.map(card).join('\n')}
</div>
</main>
<footer><div class="width">
<p>Derived by <code>npm run docs</code>. Nothing on these pages is fetched from elsewhere. Pages of the APIs are rendered
by Redoc.</p>
</div></footer>
</body>
</html>
`;
}

function counts(apis: readonly DocumentedApi[]): string {
  const operations = apis.flatMap((api) => api.operations);
  const webhooks = operations.filter(({ kind }) => kind === 'webhook').length;
  const parts = [counted(apis.length, 'API'), counted(operations.length - webhooks, 'operation')];
  if (webhooks > 0) parts.push(counted(webhooks, 'webhook'));
  return parts.map((part) => `<span>${part}</span>`).join(' ');
}

function counted(count: number, noun: string): string {
  return `<b>${count}</b> ${noun}${count === 1 ? '' : 's'}`;
}

function card({ id, title, version, summary, operations }: DocumentedApi): string {
  const page = `${encodeURIComponent(id)}/index.html`;
  const heading = `api-${escapeHtml(id)}`;
  return `<article class="card" aria-labelledby="${heading}">
<div class="title"><h3 id="${heading}"><a href="${page}">${escapeHtml(title)}</a></h3>
<span class="version"><span class="unseen">version </span>${escapeHtml(version)}</span></div>
<p>${escapeHtml(summary)}</p>
<ul>
${operations.map((operation) => row(operation, page)).join('\n')}
</ul>
</article>`;
}

function row(
  { kind, method, path, summary, deprecated, fragment }: DocumentedOperation,
  page: string,
): string {
  const label = kind === 'webhook' ? 'EVENT' : method;
  const mark = deprecated ? '<em class="deprecated">deprecated</em> ' : '';
  return `<li><a href="${page}${escapeHtml(fragment)}">
<span class="method ${kind === 'webhook' ? 'event' : method.toLowerCase()}">${label}</span>
<span class="what"><code>${breakable(path)}</code><span class="summary">${mark}${escapeHtml(summary)}</span></span>
</a></li>`;
}

/** A path may break after a slash. */
function breakable(path: string): string {
  return escapeHtml(path).replaceAll('/', '/<wbr>');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
