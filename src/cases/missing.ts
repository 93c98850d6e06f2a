import { caseId } from '../core/case.ts';
import { defineSource } from '../core/source.ts';
import { baseRequest, isRouted } from '../openapi/base-requests.ts';
import { requestErrors } from '../openapi/request-errors.ts';
import { unknownNames } from '../openapi/unknown-names.ts';

/**
 * Of such a request nothing is asked but that its refusal is a declared one: a server may make what is named, or may
 * have it after all.
 */
export default defineSource({
  id: 'missing',
  title: 'A valid request whose path names something that there most likely is not',
  thorough: true,
  *cases(operation, description, { seed }) {
    const base = baseRequest(operation, description);
    if (!base || operation.kind !== 'path') return;
    for (const parameter of operation.parameters) {
      if (parameter.in !== 'path') continue;
      for (const value of unknownNames(operation, parameter, description, seed)) {
        const request = { ...base, path: { ...base.path, [parameter.name]: value } };
        const isValid = requestErrors(operation, request, description).length === 0;
        if (!isValid || !isRouted(operation, request, description)) continue;
        const title = `path ${parameter.name} names nothing`;
        const id = caseId(operation, 'missing', title);
        yield { id, operation, source: 'missing', title, intent: 'survive', request };
        break;
      }
    }
  },
});
