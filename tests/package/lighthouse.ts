import type { ProviderAnswer, ReceivedRequest } from '../targets/provider.ts';

/** One operation, so that a whole run of the installed command is quick. */
export const lighthouse = {
  openapi: '3.1.0',
  info: { title: 'Lighthouse', version: '1.0.0' },
  paths: {
    '/lamp': {
      get: {
        operationId: 'readLamp',
        responses: {
          200: {
            description: 'Its state.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['state'],
                  properties: { state: { enum: ['lit', 'dark'] } },
                },
              },
            },
          },
        },
      },
    },
  },
};

/** Keeps the word of the description. */
export function keptWord({ method }: ReceivedRequest): ProviderAnswer {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { allow: 'GET, HEAD' } };
  return { status: 200, json: { state: 'lit' } };
}

/** Answers with a state that the description does not know. */
export function brokenWord(request: ReceivedRequest): ProviderAnswer {
  return request.method === 'GET' ? { status: 200, json: { state: 'blue' } } : keptWord(request);
}
