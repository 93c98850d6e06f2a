import { isObject, type JsonObject } from '../core/json.ts';
import type { Place } from './description-walk.ts';
import { applyOverlay } from './overlay.ts';
import {
  DescriptionError,
  type DescriptionProblem,
  ProblemList,
  type SourcePosition,
  SyntaxFault,
  syntaxProblem,
} from './problems.ts';
import { ReferenceLoader } from './reference-loader.ts';
import { type ReadAddress, SourceAddresses, shownAddress } from './source-addresses.ts';
import { type SourceFile, shownPath } from './source-file.ts';
import { SourceFiles, type Sources } from './source-files.ts';
import { headProblem, OperationChecks, rootProblem, type Version, versionOf } from './structure.ts';
import { type ConvertedSwagger, convertSwagger } from './swagger.ts';
import { ContentFault, FileFault } from './text-file.ts';

export type { SourcePosition } from './problems.ts';
export { DescriptionError } from './problems.ts';

export interface LoadOptions {
  /** Folder that references stay in; the description's own when absent. */
  readonly root?: string;
  /** Asks for what stands at an address; without it, descriptions are read from files only. */
  readonly read?: ReadAddress;
  /** Files of overlays, which change the description in their order before anything else looks at it. */
  readonly overlays?: readonly string[];
  /** Values in all files together, aliases written out. */
  readonly maxNodes?: number;
}

/** A description as one self-contained document: every reference in it is a fragment of the document itself. */
export interface LoadedDocument {
  readonly document: JsonObject;
  /** The file that was asked for, as seen from the working directory. */
  readonly entry: string;
  /** What is wrong with it and keeps nobody from using it, file by file from top to bottom. */
  readonly warnings: readonly DescriptionProblem[];
  /** Where a place of the document was written; where it was not, the innermost place around it that was. */
  locate(pointer: string): SourcePosition;
}

/** Descriptions of 3.x are judged as they are; whoever needs one dialect calls `upgraded`. */
function inOurTerms(document: JsonObject, version: Version): ConvertedSwagger {
  return version === '2.0' ? convertSwagger(document) : { document, writtenAt: (pointer) => pointer };
}

/** Several times as many values as the largest published descriptions have. */
const defaultMaxNodes = 3_000_000;

/**
 * Reads an OpenAPI description of version 2.0 (Swagger) to 3.2 in JSON or YAML, with the files below its folder that
 * it refers to, and nothing else: no file outside, and of the network only the origin of an address. Other files stand below `x-external` of the document; nothing is
 * dereferenced, so cycles are kept. Throws a `DescriptionError` with everything that is wrong.
 */
export async function loadDocument(path: string, options: LoadOptions = {}): Promise<LoadedDocument> {
  const problems = new ProblemList();
  const { files, entry } = await openEntry(path, options);
  const maxNodes = options.maxNodes ?? defaultMaxNodes;
  const nodes = parseEntry(entry, maxNodes, problems);
  for (const overlay of options.overlays ?? [])
    await layOver(entry, await openEntry(overlay, {}), maxNodes, problems);
  const { value } = entry;
  const head = headProblem(value);
  const version = versionOf(value);
  if (head || !isObject(value) || version === undefined) {
    throw new DescriptionError([
      { ...entry.at(head?.at ?? ''), pointer: head?.at ?? '', message: head?.message ?? '' },
    ]);
  }

  const root: Place = { file: entry, pointer: '' };
  const missing = rootProblem(value);
  if (missing !== undefined) problems.refuse(root, missing);
  const references = new ReferenceLoader(files, entry, maxNodes - nodes, problems);
  await references.load(version);
  new OperationChecks(references.follow, problems).check(value, root);
  references.damages.settle(value, references.targetOf, problems);
  problems.throwIfAny();

  const { mounts } = references;
  references.rewrite();
  const { document, writtenAt } = inOurTerms(mounts.document(value), version);
  return {
    document,
    entry: entry.shown,
    warnings: problems.warnings,
    locate(pointer) {
      const source = mounts.sourceOf(writtenAt(pointer));
      return source.file.at(source.pointer);
    },
  };
}

interface Opened {
  readonly files: Sources;
  readonly entry: SourceFile;
}

async function openEntry(path: string, { root, read }: LoadOptions): Promise<Opened> {
  const isAddress = /^https?:/i.test(path);
  if (isAddress && !read) throw unreadable(path, 'this is read from files only; download it');
  try {
    return isAddress && read ? await SourceAddresses.open(path, read) : await SourceFiles.open(path, root);
  } catch (error) {
    const shown = isAddress ? shownAddress(path) : shownPath(path);
    if (error instanceof FileFault)
      throw unreadable(shown, `the ${isAddress ? 'address' : 'path'} ${error.message}`);
    if (error instanceof ContentFault) throw unreadable(shown, error.message);
    throw error;
  }
}

async function layOver(
  entry: SourceFile,
  { entry: overlay }: Opened,
  maxNodes: number,
  problems: ProblemList,
): Promise<void> {
  parseEntry(overlay, maxNodes, problems);
  await applyOverlay(overlay, entry, problems);
  problems.throwIfAny();
}

function unreadable(file: string, message: string): DescriptionError {
  return new DescriptionError([{ file, line: 1, column: 1, pointer: '', message }]);
}

function parseEntry(entry: SourceFile, maxNodes: number, problems: ProblemList): number {
  try {
    const nodes = entry.parse(maxNodes);
    for (const warning of entry.warnings) problems.note(warning);
    return nodes;
  } catch (error) {
    if (error instanceof SyntaxFault) throw new DescriptionError([syntaxProblem(entry, error)]);
    throw error;
  }
}
