import { join } from 'node:path';
import { defineFieldServer } from '../field-server.ts';
import { installFromGo } from '../packages.ts';

const version = 'v1.35.2';

export default defineFieldServer({
  id: 'weaviate',
  title: 'Weaviate, a store of objects and vectors',
  language: 'Go',
  registry: 'Go',
  package: 'github.com/weaviate/weaviate',
  version,
  basePath: '/v1',
  readyPath: '/v1/.well-known/ready',
  description: { file: ({ dir }) => join(dir, 'schema.json') },
  install: (dir) =>
    installFromGo(dir, `github.com/weaviate/weaviate@${version}`, {
      command: 'cmd/weaviate-server',
      description: 'openapi-specs/schema.json',
    }),
  launch: ({ dir, state, port }) => ({
    command: join(dir, 'bin/weaviate-server'),
    args: ['--host', '127.0.0.1', '--port', String(port), '--scheme', 'http'],
    cwd: state,
    env: {
      AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED: 'true',
      PERSISTENCE_DATA_PATH: join(state, 'data'),
      DEFAULT_VECTORIZER_MODULE: 'none',
      ENABLE_MODULES: 'backup-filesystem',
      BACKUP_FILESYSTEM_PATH: join(state, 'backups'),
      CLUSTER_HOSTNAME: 'node1',
      // its other ports, beside the one that it is asked at, so that two can run on one machine
      CLUSTER_ADVERTISE_ADDR: '127.0.0.1',
      CLUSTER_GOSSIP_BIND_PORT: String(port + 1),
      CLUSTER_DATA_BIND_PORT: String(port + 2),
      RAFT_PORT: String(port + 3),
      RAFT_INTERNAL_RPC_PORT: String(port + 4),
      RAFT_BOOTSTRAP_EXPECT: '1',
      GRPC_PORT: String(port + 5),
      PROFILING_PORT: String(port + 6),
      GO_PROFILING_PORT: String(port + 6),
      DISABLE_TELEMETRY: 'true',
      LOG_LEVEL: 'error',
      QUERY_DEFAULTS_LIMIT: '25',
    },
  }),
});
