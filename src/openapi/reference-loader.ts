import { isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { Damages } from './damages.ts';
import { DescriptionWalk, type Place, type Reference, within } from './description-walk.ts';
import { Mounts } from './external.ts';
import { grammar, swaggerGrammar } from './grammar.ts';
import { metaSchema } from './meta-schemas.ts';
import { type ProblemList, SyntaxFault, syntaxProblem } from './problems.ts';
import {
  describeReference,
  ElsewhereFault,
  endlessReferences,
  isRemote,
  ReferenceFault,
  splitReference,
  type Target,
  targetIn,
} from './references.ts';
import { schemaFaults } from './schema-faults.ts';
import type { SourceFile } from './source-file.ts';
import type { Sources } from './source-files.ts';
import { checkObject, type Follow, type Version } from './structure.ts';
import { ContentFault, FileFault } from './text-file.ts';

/** A reference with what it names and the fragment by which it did. */
interface Followed {
  readonly reference: Reference;
  readonly target: Target;
  readonly fragment: string;
}

/** Follows every reference of a description, reads the files that they name, and makes them all local. */
export class ReferenceLoader {
  readonly mounts: Mounts;
  /** What is broken and can be done without where no request is made from it. */
  readonly damages = new Damages();
  readonly #files: Sources;
  readonly #entry: SourceFile;
  readonly #problems: ProblemList;
  readonly #found: Reference[] = [];
  #next = 0;
  readonly #followed: Followed[] = [];
  readonly #targets = new Map<JsonObject, Target>();
  readonly #identified = new Set<Record<string, Json>>();
  /** Files that could not be parsed, which is told once and not at every reference. */
  readonly #unusable = new Set<SourceFile>();
  #nodesLeft: number;

  constructor(files: Sources, entry: SourceFile, nodesLeft: number, problems: ProblemList) {
    this.mounts = new Mounts(entry);
    this.#files = files;
    this.#entry = entry;
    this.#nodesLeft = nodesLeft;
    this.#problems = problems;
  }

  /** Finds, opens and follows everything, from the entry on. What is wrong goes to the list of problems. */
  async load(version: Version): Promise<void> {
    const walk = new DescriptionWalk(
      {
        reference: (reference) => this.#found.push(reference),
        problem: (place, message, instead) => {
          // without one of the parts of the root nothing is described
          if (/^\/[^/]+$/.test(place.pointer)) this.#problems.refuse(place, message);
          else this.damages.addAt(place, message, instead);
        },
        object: (kind, value, place) => {
          checkObject(kind, value, place, version, this.#problems);
          if (kind !== 'schema') return;
          if ('$id' in value || '$anchor' in value) this.#identified.add(value);
          for (const [key, message] of schemaFaults(value)) {
            this.damages.addAt(within(place, key), message, undefined, 'harmless');
          }
        },
      },
      version === '2.0' ? swaggerGrammar : grammar,
    );
    walk.visit('document', this.#entry.value, { file: this.#entry, pointer: '' });
    await this.#followAll(walk);
    // the list grows while it is gone through: what nothing refers to can refer to further files
    for (const file of this.mounts.externalFiles()) {
      const place = { file, pointer: '' };
      if (isDescriptionPart(file.value)) walk.visit('document', file.value, place);
      walk.visitUnknown(file.value, place);
      await this.#followAll(walk);
    }
    for (const reference of endlessReferences(this.#found, this.#targets)) {
      const message = `${describeReference(reference)} leads back to itself; refer to what is meant`;
      this.#breakOff(reference, message);
    }
  }

  /** What a reference names. */
  readonly targetOf = (holder: JsonObject): Target | undefined => this.#targets.get(holder);

  /** The object at a place, `$ref`s followed; `undefined` where one of them is broken or there is no object. */
  readonly follow: Follow = (value, place) => {
    const passed = new Set<Json>();
    let { file, pointer }: Place = place;
    let found = value;
    while (typeof member(found, '$ref') === 'string' && isObject(found)) {
      const target = this.#targets.get(found);
      if (!target || passed.has(found)) return undefined;
      passed.add(found);
      ({ file, pointer, value: found } = target);
    }
    return isObject(found) ? { file, pointer, value: found } : undefined;
  };

  /**
   * Makes every reference a fragment of the one document. `$id` and `$anchor` have done their work then, and would
   * give the schemas another base than the document.
   */
  rewrite(): void {
    for (const { reference, target, fragment } of this.#followed) {
      if (!Object.hasOwn(reference.holder, reference.key)) continue; // broken off
      reference.holder[reference.key] = this.mounts.rewritten(target, fragment);
    }
    for (const schema of this.#identified) {
      if (typeof schema.$id === 'string') delete schema.$id;
      if (typeof schema.$anchor === 'string') delete schema.$anchor;
    }
  }

  async #followAll(walk: DescriptionWalk): Promise<void> {
    for (let reference = this.#found[this.#next]; reference; reference = this.#found[this.#next]) {
      this.#next += 1;
      try {
        await this.#follow(reference, walk);
      } catch (error) {
        if (!(error instanceof ReferenceFault || error instanceof FileFault)) throw error;
        const isElsewhere = error instanceof ElsewhereFault;
        this.#breakOff(reference, `${describeReference(reference)} ${error.message}`, isElsewhere);
      }
    }
  }

  #breakOff({ holder, key, file, pointer }: Reference, message: string, isElsewhere = false): void {
    this.damages.add({ holder, key, place: { file, pointer }, message, instead: undefined, isElsewhere });
  }

  async #follow(reference: Reference, walk: DescriptionWalk): Promise<void> {
    const { key, text, kind, holder } = reference;
    // a schema or an operation of somebody else's: named, and never read
    if (!key.startsWith('$') && isRemote(text)) return;
    const known = kind === 'schema' && key === '$ref' ? metaSchema(text) : undefined;
    if (known) {
      delete holder.$ref;
      Object.assign(holder, known);
      return;
    }
    const { path, fragment } = splitReference(text);
    const file = path === '' ? reference.file : await this.#open(path, reference.file);
    if (!file) return;
    const target = targetIn(file, fragment, reference);
    this.#followed.push({ reference, target, fragment });
    if (key === '$ref') this.#targets.set(holder, target);
    if (kind) walk.visit(kind, target.value, target);
  }

  /** `undefined` for a file that is there and cannot be used; that is told once, at its own place. */
  async #open(path: string, from: SourceFile): Promise<SourceFile | undefined> {
    try {
      const { file, isFresh } = await this.#files.named(path, from);
      if (isFresh) this.#take(file);
      return this.#unusable.has(file) ? undefined : file;
    } catch (error) {
      if (!(error instanceof ContentFault)) throw error;
      this.#problems.put({
        file: this.#files.shown(path, from),
        line: 1,
        column: 1,
        pointer: '',
        message: error.message,
      });
      return undefined;
    }
  }

  #take(file: SourceFile): void {
    this.mounts.add(file, this.#files.nameOf(file));
    try {
      this.#nodesLeft -= file.parse(this.#nodesLeft);
      for (const warning of file.warnings) this.#problems.note(warning);
    } catch (error) {
      if (!(error instanceof SyntaxFault)) throw error;
      this.#problems.put(syntaxProblem(file, error));
      this.#unusable.add(file);
    }
  }
}

/** A description of its own, or a part of one that is kept in a file: then nothing in it has to be guessed. */
function isDescriptionPart(value: Json): boolean {
  return (
    isObject(value) && ['openapi', 'swagger', 'components'].some((key) => member(value, key) !== undefined)
  );
}
