import type { Description } from '../../core/description.ts';
import type { Operation } from '../../core/operation.ts';
import { bind } from './bind.ts';
import type { Draft } from './draft.ts';
import { gather } from './gather.ts';
import { identifiersOf } from './identifiers.ts';
import { draftsOf, merge } from './merge.ts';
import { isSamePlace, type ResourceModel, roles } from './model.ts';
import { circles } from './order.ts';
import { pathSteps } from './path-steps.ts';
import { singularWords, thing } from './words.ts';

const models = new WeakMap<Description, ResourceModel>();

/** The resources that a description tells of, and what of each request comes from which answer; made once. */
export function resourceModel(description: Description): ResourceModel {
  const known = models.get(description) ?? makeModel(description);
  models.set(description, known);
  return known;
}

function makeModel(description: Description): ResourceModel {
  const gathered = gather(description);
  merge(description, gathered);
  const drafts = draftsOf(gathered);
  for (const draft of drafts) setParent(gathered.drafts.all, draft);
  for (const draft of drafts) draft.identifiers = identifiersOf(description, gathered.drafts, draft);
  const { bindings, needs } = bind(description, gathered);
  nameApart(drafts);
  const byOperation = new Map<Operation, (typeof bindings)[number][]>();
  for (const binding of bindings) {
    byOperation.set(binding.operation, [...(byOperation.get(binding.operation) ?? []), binding]);
  }
  const bindingsOf = (operation: Operation) => byOperation.get(operation) ?? [];
  return {
    resources: drafts,
    roles: rolesOf(drafts),
    bindings,
    needs: [...needs, ...circles(bindings)],
    untied: gathered.untied,
    bindingsOf,
    producersOf: (operation, place) =>
      bindingsOf(operation).find((binding) => isSamePlace(binding.place, place))?.producers ?? [],
  };
}

function rolesOf(drafts: readonly Draft[]): ResourceModel['roles'] {
  const found = new Map<Operation, { resource: Draft; role: (typeof roles)[number] }[]>();
  for (const resource of drafts) {
    for (const role of roles) {
      for (const operation of resource[role]) {
        found.set(operation, [...(found.get(operation) ?? []), { resource, role }]);
      }
    }
  }
  return found;
}

/** What stands in the path before a thing is its parent. */
function setParent(all: ReadonlyMap<string, Draft>, draft: Draft): void {
  const parts = draft.key.split('/');
  for (let length = parts.length - 1; length > 1; length -= 1) {
    const found = parts[length - 1] === '{}' ? all.get(parts.slice(0, length).join('/')) : undefined;
    if (!found || found === draft || ancestors(found).includes(draft)) continue;
    draft.parent = found;
    return;
  }
}

function ancestors(draft: Draft): Draft[] {
  return draft.parent ? [draft.parent, ...ancestors(draft.parent)] : [];
}

/** Things of one name are told apart by what their paths have before them, else by their paths. */
function nameApart(drafts: readonly Draft[]): void {
  const alike = (draft: Draft): Draft[] => drafts.filter(({ name }) => thing(name) === thing(draft.name));
  const renamed = drafts.map((draft) =>
    alike(draft).length > 1 || (draft.isSingleton && draft.parent) ? longName(draft) : draft.name,
  );
  for (const [index, draft] of drafts.entries()) draft.name = renamed[index] ?? draft.name;
  const still = drafts.filter((draft) => alike(draft).length > 1);
  for (const draft of still) draft.name = `${draft.name} (${draft.path})`;
}

function longName({ name, path, isSingleton }: Draft): string {
  const nouns = pathSteps(path).flatMap((step) => (step.kind === 'literal' ? [step.text] : []));
  const before = isSingleton || path.endsWith('}') ? nouns.at(-2) : undefined;
  return before === undefined ? name : `${singularWords(before).join(' ')} ${name}`;
}
