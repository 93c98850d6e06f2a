import { fileURLToPath } from 'node:url';

/** Page around what Redoc renders; its policy refuses whatever would be fetched. */
export const templateFile = fileURLToPath(new URL('redoc-page.hbs', import.meta.url));

/** Height in pixels of the bar that the template puts above Redoc. */
const barHeight = 44;

/**
 * Options of Redoc. `downloadUrls` would put buttons beside each heading that send a reader to outside services, so
 * the bar has the link to the description. `sanitize` cannot be used: build-docs fails with it in 2.77.
 */
export const redocOptions = { scrollYOffset: barHeight, schemasExpansionLevel: 1 };

/** The icon of every page, as text of an SVG. */
const iconSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#17342c"/>' +
  '<path d="M8 9h16v4h-6v12h-4V13H8z" fill="#9fe0c5"/></svg>';

export const iconUrl = dataUrl(iconSvg);

/** Redoc's name in place of its logo, which it would fetch from its maker. */
const nameOfRedoc = dataUrl(
  '<svg xmlns="http://www.w3.org/2000/svg" width="44" height="16" viewBox="0 0 44 16"><text x="0" y="12" ' +
    'font-family="system-ui,sans-serif" font-size="12" font-weight="600" fill="#4d7ff0">Redoc</text></svg>',
);

const remoteLogo = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g;

/**
 * A page of Redoc that asks nobody for anything: the logo travels inside it, and the links that were rendered
 * beforehand lead to fragments, as the running page's do, and not to the root of the host.
 */
export function selfContained(html: string): string {
  const [head = '', ...rest] = html.split('<script type="module">');
  const linked = head.replaceAll(/ href="\/(?!\/)/g, ' href="#/');
  return [linked, ...rest].join('<script type="module">').replaceAll(remoteLogo, nameOfRedoc);
}

function dataUrl(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
