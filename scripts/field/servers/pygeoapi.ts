import { join } from 'node:path';
import type { Json } from '../../../src/core/json.ts';
import { replaceFile } from '../../../src/output/files.ts';
import { defineFieldServer } from '../field-server.ts';
import { installFromPyPI } from '../packages.ts';
import { finished } from '../process.ts';

const version = '0.21.0';

/** Places that are there from the start: what a collection has tells the server what its fields are. */
const places = [
  { name: 'Morges', kind: 'town', residents: 17_000, since: '1286-01-01' },
  { name: 'Chailly', kind: 'village', residents: 800, since: '1100-06-01' },
  { name: 'Ouchy', kind: 'port', residents: 2_500, since: '1177-01-01' },
].map((properties, index) => ({
  type: 'Feature',
  id: `${index + 1}`,
  geometry: { type: 'Point', coordinates: [6.5 + index / 10, 46.5] },
  properties,
}));

const files: Readonly<Record<string, Json>> = {
  'places.geojson': { type: 'FeatureCollection', features: places },
  'records.db': { _default: Object.fromEntries(places.map((place) => [place.id, place])) },
  'jobs.db': {},
};

function collection(title: string, provider: Json): Json {
  return {
    type: 'collection',
    title,
    description: `${title} on the shore of a lake`,
    keywords: ['lake'],
    links: [],
    extents: { spatial: { bbox: [-180, -90, 180, 90] } },
    providers: [provider],
  };
}

function settings(state: string, port: number): Json {
  const described = { title: 'Lake', description: 'A lake', keywords: ['lake'], url: 'http://127.0.0.1/' };
  const contact = {
    name: 'Nobody',
    address: '',
    city: '',
    country: '',
    email: 'nobody@example.test',
    url: 'http://127.0.0.1/',
  };
  const geojson = {
    type: 'feature',
    name: 'GeoJSON',
    data: join(state, 'places.geojson'),
    id_field: 'id',
    editable: true,
  };
  const records = {
    type: 'record',
    name: 'TinyDBCatalogue',
    data: join(state, 'records.db'),
    id_field: 'id',
    editable: true,
  };
  return {
    server: {
      bind: { host: '127.0.0.1', port },
      url: `http://127.0.0.1:${port}`,
      mimetype: 'application/json; charset=UTF-8',
      encoding: 'utf-8',
      languages: ['en-US'],
      limits: { default_items: 10, max_items: 100 },
      map: { url: 'http://127.0.0.1/{z}/{x}/{y}.png', attribution: 'none' },
      manager: { name: 'TinyDB', connection: join(state, 'jobs.db'), output_dir: state },
    },
    logging: { level: 'ERROR' },
    metadata: {
      identification: { ...described, keywords_type: 'theme', terms_of_service: 'none' },
      license: { name: 'CC0', url: 'http://127.0.0.1/' },
      provider: { name: 'Nobody', url: 'http://127.0.0.1/' },
      contact,
    },
    resources: {
      places: collection('Places', geojson),
      records: collection('Records', records),
      'hello-world': { type: 'process', processor: { name: 'HelloWorld' } },
    },
  };
}

export default defineFieldServer({
  id: 'pygeoapi',
  title: 'pygeoapi, the APIs of the OGC',
  language: 'Python',
  registry: 'PyPI',
  package: 'pygeoapi',
  version,
  basePath: '',
  readyPath: '/conformance?f=json',
  description: { path: '/openapi?f=json' },
  install: (dir) => installFromPyPI(dir, `pygeoapi==${version}`, 'gunicorn==27.0.1'),
  async launch({ dir, state, port }) {
    for (const [name, content] of Object.entries(files))
      await replaceFile(join(state, name), JSON.stringify(content));
    const [config, openapi] = [join(state, 'config.yml'), join(state, 'openapi.yml')];
    // JSON is YAML as well
    await replaceFile(config, JSON.stringify(settings(state, port)));
    const env = { PYGEOAPI_CONFIG: config, PYGEOAPI_OPENAPI: openapi };
    const args = ['openapi', 'generate', config, '--output-file', openapi];
    await finished({ command: join(dir, 'venv/bin/pygeoapi'), args, env });
    return {
      command: join(dir, 'venv/bin/gunicorn'),
      // its stores are files that take one writer
      args: [
        ...['--worker-class', 'gthread', '--threads', '1'],
        ...['--bind', `127.0.0.1:${port}`, 'pygeoapi.flask_app:APP'],
      ],
      env,
      cwd: state,
    };
  },
});
