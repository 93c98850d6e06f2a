import { caseId } from '../core/case.ts';
import { defineSource } from '../core/source.ts';
import { exampleRequests } from '../openapi/example-requests.ts';

export default defineSource({
  id: 'examples',
  title: 'Named examples of the description, sent as they are',
  *cases(operation, description) {
    for (const { name, request } of exampleRequests(operation, description)) {
      yield {
        id: caseId(operation, 'examples', name),
        operation,
        source: 'examples',
        title: name,
        intent: 'accept',
        request,
      };
    }
  },
});
