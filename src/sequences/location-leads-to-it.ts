import { headerValues } from '../core/http.ts';
import { defineLaw } from '../core/law.ts';
import { differences } from '../core/same-value.ts';

export default defineLaw({
  id: 'location-leads-to-it',
  title: 'The Location of what was created leads to it',
  requirement: 'MUST',
  basis: {
    clause: 'RFC 9110 §10.2.2 Location, §15.3.2 201 Created',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-10.2.2',
  },
  why: 'A client that goes where it is sent does not find what it has created.',
  needs: ['create', 'read'],
  async *play(stage) {
    const { name } = stage.resource;
    const { made, sent } = await stage.make();
    const [location] = headerValues(made.exchange.answer.response.headers, 'location');
    // RFC 9110 §15.3.2: with 201 it names what was created; with 202 and others it need not
    if (made.status !== 201 || location === undefined) return stage.giveUp('no Location came with a 201');
    const found = await stage.settled(
      async () =>
        (await stage.follow(location, made)) ?? stage.giveUp('its Location leads out of the target'),
      ({ ok }) => ok,
    );
    const observed = {
      operation: made.operation,
      at: '/headers/location',
      expected: `the ${name} that was created`,
    };
    if ([404, 410].includes(found.status)) {
      const summary = `the Location of a ${name} that was created leads nowhere`;
      yield { ...observed, keyword: 'nowhere', summary, actual: `${location} (${found.status})` };
    }
    if (!found.fields) return;
    const isAnother =
      stage.isListed({ made, sent }, [found.fields]) === false &&
      differences(made.fields ?? sent, found.fields).length > 0;
    if (!isAnother) return;
    const summary = `the Location of a ${name} that was created leads to another one`;
    yield { ...observed, keyword: 'another', summary, actual: location };
  },
});
