import { subscribe } from 'node:diagnostics_channel';
import { defects } from '../servers/defects/defects.ts';
import { credentials, descriptionFile, startShop } from '../servers/shop/server.ts';

/**
 * The shop as a process of its own, with the defect that its argument names, or none. It tells where it is and what it
 * can be, and whenever it is sent a message, how many requests it was asked so far.
 */
const [defect] = process.argv.slice(2);
let requests = 0;
subscribe('http.server.request.start', () => {
  requests += 1;
});
const { url } = await startShop(defect === undefined ? {} : { defect });
process.on('message', () => process.send?.({ requests }));
process.on('disconnect', () => process.exit());
process.send?.({
  url,
  description: descriptionFile,
  headers: [`Authorization: Bearer ${credentials.bearer}`, `X-Api-Key: ${credentials.apiKey}`],
  defects: defects.map(({ id, kind, title }) => ({ id, kind, title })),
});
