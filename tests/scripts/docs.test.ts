import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DocumentedApi, documentedApis } from '../../scripts/docs/documented-api.ts';
import { indexPage } from '../../scripts/docs/index-page.ts';
import { selfContained } from '../../scripts/docs/redoc-page.ts';
import { buildSite } from '../../scripts/docs/site.ts';
import { exitCodes, TrothError } from '../../src/core/errors.ts';

const description = {
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  info: { title: 'Tea', version: '1.2.0', summary: 'Pots and cups.', description: '# Brewing\n\nWith care.' },
  servers: [{ url: 'https://tea.example.org' }],
  tags: [{ name: 'Tea Pots' }, { name: 'Bells' }],
  paths: {
    '/pots/{id}': {
      delete: {
        operationId: 'breakPot',
        tags: ['Tea Pots'],
        summary: 'Break a pot',
        deprecated: true,
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 204: { description: 'Broken.' } },
      },
    },
  },
  webhooks: {
    'pot.boiling': {
      post: { operationId: 'potBoiling', tags: ['Bells'], responses: { 200: { description: 'Heard.' } } },
    },
  },
};

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'troth-docs-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function addApi(id: string, text: string | undefined): Promise<void> {
  await mkdir(join(root, 'specs', id), { recursive: true });
  await mkdir(join(root, 'generated', id), { recursive: true });
  if (text !== undefined) await writeFile(join(root, 'generated', id, 'openapi.json'), text);
}

describe('the documented APIs', () => {
  test('are those that have a folder below specs/, with their operations and webhooks', async () => {
    await addApi('tea', JSON.stringify(description));
    expect(await documentedApis(root)).toEqual([
      {
        id: 'tea',
        title: 'Tea',
        version: '1.2.0',
        summary: 'Pots and cups.',
        file: join(root, 'generated/tea/openapi.json'),
        operations: [
          {
            id: 'breakPot',
            kind: 'path',
            method: 'DELETE',
            path: '/pots/{id}',
            summary: 'Break a pot',
            deprecated: true,
            fragment: '#/tea-pots/breakpot',
          },
          {
            id: 'potBoiling',
            kind: 'webhook',
            method: 'POST',
            path: 'pot.boiling',
            summary: 'potBoiling',
            deprecated: false,
            fragment: '#/bells/potboiling',
          },
        ],
      },
    ]);
  });

  test('must have been derived: what is missing ends with 2 and says what to run', async () => {
    await addApi('coffee', undefined);
    const problem = await documentedApis(root).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(TrothError);
    expect(problem).toMatchObject({
      exitCode: exitCodes.usage,
      message: 'generated/coffee/openapi.json is not there; run npm run generate, then npm run docs',
    });
  });

  test('must be descriptions: what is not JSON ends with 2 and names the file', async () => {
    await addApi('tea', '{"openapi": ');
    await expect(documentedApis(root)).rejects.toMatchObject({
      exitCode: exitCodes.usage,
      message: expect.stringMatching(/tea[/\\]openapi\.json/),
    });
  });

  test('are at least one', async () => {
    await mkdir(join(root, 'specs'));
    await expect(documentedApis(root)).rejects.toThrow('specs/ has no API to document');
  });
});

describe('the index', () => {
  const operation = {
    id: 'breakPot',
    kind: 'path',
    method: 'DELETE',
    path: '/pots/{id}',
    summary: 'Break a pot',
    deprecated: true,
    fragment: '#/tea-pots/breakpot',
  } as const;
  const tea: DocumentedApi = {
    id: 'tea',
    title: 'Tea',
    version: '1.2.0',
    summary: 'Pots and cups.',
    file: '/generated/tea/openapi.json',
    operations: [operation, { ...operation, kind: 'webhook', path: 'pot.boiling', deprecated: false }],
  };

  test('has no link but relative ones', () => {
    const links = [...indexPage([tea]).matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !/^(data:|#|tea\/index\.html)/.test(link))).toEqual([]);
    expect(links).toContain('tea/index.html#/tea-pots/breakpot');
  });

  test('tells operations from webhooks, and says what is deprecated', () => {
    const page = indexPage([tea]);
    expect(page).toContain('<b>1</b> API</span> <span><b>1</b> operation</span> <span><b>1</b> webhook');
    expect(page.match(/deprecated<\/em>/g)).toHaveLength(1);
  });

  test('shows markup of a description as text', () => {
    const page = indexPage([{ ...tea, title: '<script>"tea"</script>', summary: "a & 'b'" }]);
    expect(page).toContain('&lt;script&gt;&quot;tea&quot;&lt;/script&gt;');
    expect(page).toContain('a &amp; &#39;b&#39;');
    expect(page).not.toContain('<script>');
  });
});

describe('a page of Redoc', () => {
  test('carries the logo that it would fetch', () => {
    const logo =
      'src:e?`https://cdn.redoc.ly/redoc/logo-mini-full.svg`:`https://cdn.redoc.ly/redoc/logo-mini.svg`';
    expect(selfContained(`<script type="module">${logo}`)).toMatch(
      /^<script type="module">src:e\?`data:image\/svg\+xml,[^`]+`:`data:image\/svg\+xml,[^`]+`$/,
    );
  });

  test('leads to fragments where it was rendered beforehand, and is otherwise as it was', () => {
    const html = '<a href="/cards">a</a><a href="//host">b</a><script type="module">x(` href="/cards"`)';
    expect(selfContained(html)).toBe(
      '<a href="#/cards">a</a><a href="//host">b</a><script type="module">x(` href="/cards"`)',
    );
  });
});

describe('building the site', () => {
  test('puts the whole of a new site in the place of the old one', async () => {
    await addApi('tea', JSON.stringify(description));
    const site = join(root, 'site');
    await mkdir(join(site, 'coffee'), { recursive: true });
    await buildSite(root, site);
    expect((await readdir(site, { recursive: true })).sort()).toEqual([
      'index.html',
      'tea',
      'tea/index.html',
      'tea/openapi.json',
    ]);
    expect(await readFile(join(site, 'tea/index.html'), 'utf8')).not.toContain('cdn.redoc.ly');
    expect((await readdir(root)).sort()).toEqual(['generated', 'site', 'specs']);
  });

  test('leaves the old site alone when it fails, and nothing beside it', async () => {
    await addApi('tea', JSON.stringify(description));
    await mkdir(join(root, 'site'));
    await writeFile(join(root, 'site/index.html'), 'old');
    const failing = async (_root: string, _api: DocumentedApi, folder: string): Promise<void> => {
      await mkdir(folder);
      throw new Error('no more space');
    };
    await expect(buildSite(root, join(root, 'site'), failing)).rejects.toThrow('no more space');
    expect(await readFile(join(root, 'site/index.html'), 'utf8')).toBe('old');
    expect((await readdir(root)).sort()).toEqual(['generated', 'site', 'specs']);
  });
});
