import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

function filesBelow(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|js|mjs)$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}

function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The modules that a file imports, statically or not; relative ones as paths from the repository's root. */
function importsOf(file: string): string[] {
  const specifiers = [...textOf(file).matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    ([, name]) => name ?? '',
  );
  return specifiers.map((name) => (name.startsWith('.') ? posix.join(dirname(file), name) : name));
}

function layerOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'src' ? second : top;
}

/** The table under "Layers" in ARCHITECTURE.md: layer, what it may import. */
function layerTable(): Map<string, string[]> {
  const rows = textOf('ARCHITECTURE.md')
    .split('\n')
    .map((line) => /^\| `(?:src\/)?([a-z]+)`\s*\|([^|]*)\|/.exec(line))
    .filter((row) => row !== null);
  return new Map(
    rows.map(([, layer = '', allowed = '']) => [
      layer,
      [...allowed.matchAll(/`([a-z]+)`/g)].map(([, name]) => name ?? ''),
    ]),
  );
}

describe('the layers of ARCHITECTURE.md', () => {
  const table = layerTable();
  const files = filesBelow('src', 'specs', 'scripts', 'generated', 'package').filter(
    (file) => !file.startsWith('specs/') || file.endsWith('.ts'),
  );

  test('name every folder of src', () => {
    const folders = readdirSync(join(root, 'src'));
    expect(
      [...table.keys()]
        .filter((layer) => !['specs', 'generated', 'package', 'scripts'].includes(layer))
        .sort(),
    ).toEqual(folders.sort());
  });

  test('hold for every import', () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => /^(src|specs|generated|package|scripts|tests)\//.test(name))
        .filter(
          (name) => layerOf(name) !== layerOf(file) && !table.get(layerOf(file))?.includes(layerOf(name)),
        )
        .map((name) => `${file} imports ${name}`),
    );
    expect(broken).toEqual([]);
  });

  test('keep core free of dependencies', () => {
    const outside = filesBelow('src/core').flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith('src/core/'))
        .map((name) => `${file} imports ${name}`),
    );
    expect(outside).toEqual([]);
  });

  test('let nothing import a script', () => {
    const importers = filesBelow('src', 'specs', 'generated', 'package').filter((file) =>
      importsOf(file).some((name) => name.startsWith('scripts/')),
    );
    expect(importers).toEqual([]);
  });
});

describe('the choke points', () => {
  const sources = filesBelow('src', 'scripts', 'specs', 'package');

  /** Files, other than those allowed, whose text matches. */
  function offenders(pattern: RegExp, allowed: readonly string[]): string[] {
    return sources.filter(
      (file) => !allowed.some((start) => file.startsWith(start)) && pattern.test(textOf(file)),
    );
  }

  test('requests leave through the one HTTP client', () => {
    const clients =
      /['"](undici(\/[^'"]*)?|node:https?|node:http2|node:net|node:tls)['"]|[^.\w]fetch\(|XMLHttpRequest|WebSocket\(/;
    const insideProtocol = ['http-client', 'http-exchange', 'connect', 'undici-client', 'allowed-hosts'].map(
      (name) => `src/protocol/${name}`,
    );
    expect(offenders(clients, insideProtocol)).toEqual([]);
  });

  test('text leaves through the one output sink', () => {
    const output =
      /\bconsole\.|process\.(stdout|stderr)|(?<!\.)\b(writeFile|appendFile|createWriteStream)(Sync)?\(/;
    expect(offenders(output, ['src/output/'])).toEqual([]);
  });

  test('descriptions come in through the one loader', () => {
    const parsers = /['"](js-yaml|yaml)['"]/;
    expect(offenders(parsers, ['src/openapi/'])).toEqual([]);
    const readers = /\b(readFile|readFileSync|createReadStream)\b/;
    expect(offenders(readers, ['src/openapi/', 'src/codegen/', 'src/output/', 'scripts/'])).toEqual([]);
  });

  test('each is used: the rules above would notice when it moves', () => {
    expect(textOf('src/protocol/connection-pool.ts') + textOf('src/protocol/connect.ts')).toMatch(
      /from 'undici\//,
    );
    expect(filesBelow('src/output').map(textOf).join('')).toMatch(/process\.stdout/);
    expect(filesBelow('src/openapi').map(textOf).join('')).toMatch(/from 'js-yaml'/);
  });
});

describe('the size of a file', () => {
  const longerThan = (most: number, ...folders: string[]): string[] =>
    filesBelow(...folders).filter((file) => textOf(file).trimEnd().split('\n').length > most);

  test('is at most 300 lines where a person wrote it', () => {
    expect(longerThan(300, 'src', 'tests', 'scripts', 'package')).toEqual([]);
  });

  test('is at most 60 lines for a check or a law, with its examples', () => {
    expect(longerThan(60, 'src/checks', 'src/sequences')).toEqual([]);
    expect(longerThan(20, 'src/checks', 'src/sequences')).not.toEqual([]);
  });

  test('has no name that says nothing of what is in it', () => {
    const vague = /(^|\/)(utils?|helpers?|common|types|misc)(\.|\/|$)/;
    expect(filesBelow('src', 'tests', 'scripts', 'package').filter((file) => vague.test(file))).toEqual([]);
  });
});
