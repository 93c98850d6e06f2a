import { join } from 'node:path';
import { replaceFile } from '../../../src/output/files.ts';
import { defineFieldServer } from '../field-server.ts';
import { buildFromNpm, installFromNpm } from '../packages.ts';

const version = '2.61.0';

/** What it makes its API from: parents, a table between two, defaults, times that it sets by itself. */
const tables = `
CREATE TABLE directors (id INTEGER PRIMARY KEY, name VARCHAR(80) NOT NULL UNIQUE, born DATE);
CREATE TABLE movies (
  id INTEGER PRIMARY KEY,
  title VARCHAR(120) NOT NULL,
  year INTEGER,
  rating REAL,
  director_id INTEGER REFERENCES directors(id),
  created_at TIMESTAMP,
  updated_at TIMESTAMP
);
CREATE TABLE actors (id INTEGER PRIMARY KEY, name VARCHAR(80) NOT NULL, active BOOLEAN NOT NULL DEFAULT TRUE);
CREATE TABLE movies_actors (
  movie_id INTEGER NOT NULL REFERENCES movies(id),
  actor_id INTEGER NOT NULL REFERENCES actors(id),
  role TEXT,
  PRIMARY KEY (movie_id, actor_id)
);
`;

export default defineFieldServer({
  id: 'platformatic',
  title: 'Platformatic DB, an API made from tables',
  language: 'JavaScript',
  registry: 'npm',
  package: '@platformatic/db',
  version,
  basePath: '',
  readyPath: '/documentation/json',
  description: { path: '/documentation/json' },
  async install(dir) {
    await installFromNpm(dir, `@platformatic/db@${version}`);
    await buildFromNpm(dir, 'better-sqlite3');
  },
  async launch({ dir, state, port }) {
    const settings = {
      $schema: `https://schemas.platformatic.dev/@platformatic/db/${version}.json`,
      server: { hostname: '127.0.0.1', port, logger: { level: 'error' } },
      db: { connectionString: `sqlite://${join(state, 'movies.db')}`, openapi: true, graphql: false },
      migrations: { dir: 'migrations', autoApply: true },
    };
    await replaceFile(join(state, 'platformatic.json'), JSON.stringify(settings));
    await replaceFile(join(state, 'migrations/001.do.sql'), tables);
    return {
      command: process.execPath,
      args: [join(dir, 'node_modules/@platformatic/db/db.mjs'), 'start'],
      cwd: state,
    };
  },
});
