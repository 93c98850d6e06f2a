import { defineLaw } from '../core/law.ts';
import { needsCredentials } from '../core/operation.ts';
import type { Resource } from '../core/resource.ts';
import { isRefused } from '../openapi/others-sight.ts';

/** What is done below a thing of another resource: making one there, and reading the only one. */
function below({ parent, create, read, isSingleton }: Resource) {
  return parent ? [...create, ...(isSingleton ? read : [])].filter((one) => needsCredentials(one)) : [];
}

export default defineLaw({
  id: 'added-by-owner-only',
  title: 'What is kept from other credentials is not added to or looked into with them',
  requirement: 'MUST',
  basis: {
    clause: 'OWASP API Security Top 10 2023, API1 Broken Object Level Authorization',
    url: 'https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/',
  },
  why: 'Whoever knows or guesses a name reaches into what belongs to somebody else.',
  needs: [],
  isAlone: true,
  appliesTo: (resource) => below(resource).length > 0 && needsCredentials(resource.parent?.read[0]),
  async *play(stage) {
    const { parent, name } = stage.resource;
    const [readParent] = parent?.read ?? [];
    if (!stage.hasOther || !readParent) return stage.giveUp('there is no second credential');
    for (const operation of below(stage.resource)) {
      const made = await stage.send(operation, undefined, { asOther: true, isNew: true, intent: 'survive' });
      // RFC 9110 §15.3.3: 202 promises nothing
      if (!made.ok || made.status === 202) continue;
      const about = { made, sent: {} };
      const own = await stage.send(readParent, about, { intent: 'survive' });
      const other = await stage.send(readParent, about, { asOther: true, intent: 'survive' });
      if (!own.ok || !isRefused(other)) continue;
      yield {
        operation,
        at: '/status',
        keyword: operation.method === 'get' ? 'read' : 'added',
        summary: `the ${name} of ${parent?.name ?? 'something'} that another credential cannot read is ${operation.method === 'get' ? 'read' : 'made'} with it`,
        expected: `a refusal, as for reading (${other.status})`,
        actual: String(made.status),
      };
    }
  },
});
