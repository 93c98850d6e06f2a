import type { HeaderList } from '../../src/core/http.ts';
import type { HttpClient } from '../../src/protocol/http-client.ts';

/** The process that a server runs as. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Where an installed server lies, where this start of it may write, and where it has to listen. */
export interface Place {
  /** What `install` filled; the same for every start. */
  readonly dir: string;
  /** Empty before every start, so that one tool does not find what another left. */
  readonly state: string;
  readonly port: number;
}

/** An HTTP server that others wrote and described, in an exact version from a public registry. */
export interface FieldServer {
  /** The name of its file. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly registry: 'Go' | 'Maven' | 'npm' | 'PyPI';
  readonly package: string;
  readonly version: string;
  /** Where its operations lie, below the origin. */
  readonly basePath: string;
  /** Answers below 500 as soon as the server is up. */
  readonly readyPath: string;
  /** A path below the origin when it serves its description, a file below `dir` or `state` when that comes with it. */
  readonly description: { readonly path: string } | { readonly file: (place: Place) => string };
  install(dir: string): Promise<void>;
  /** Writes what the server wants to find in `state`, and tells how to run it. */
  launch(place: Place): Promise<Launch> | Launch;
  /** Headers that let somebody in, where the server wants them; asked once it is up. */
  headers?(place: Place, origin: string, client: HttpClient): Promise<HeaderList>;
}

export function defineFieldServer(server: FieldServer): FieldServer {
  return server;
}
