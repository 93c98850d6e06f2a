// Derived by `npm run generate`; edit the description, not this file.
import type { ApiPack } from "../../src/core/pack.ts";
import { describeBundled } from "../../src/openapi/bundled.ts";
import api from "../../specs/offblocks/api.ts";
import o01CreatePath from "../../specs/offblocks/readings/o-01-create-path.ts";
import o02ListCards from "../../specs/offblocks/readings/o-02-list-cards.ts";
import o03ListShape from "../../specs/offblocks/readings/o-03-list-shape.ts";
import o04BearerToken from "../../specs/offblocks/readings/o-04-bearer-token.ts";
import o05SignatureFailure from "../../specs/offblocks/readings/o-05-signature-failure.ts";
import o06CoveredComponents from "../../specs/offblocks/readings/o-06-covered-components.ts";
import o07DigestAlgorithm from "../../specs/offblocks/readings/o-07-digest-algorithm.ts";
import o08DigestWithoutBody from "../../specs/offblocks/readings/o-08-digest-without-body.ts";
import o09IdempotencyKey from "../../specs/offblocks/readings/o-09-idempotency-key.ts";
import o10KeyWithOtherPayload from "../../specs/offblocks/readings/o-10-key-with-other-payload.ts";
import o11KeyWithSamePayload from "../../specs/offblocks/readings/o-11-key-with-same-payload.ts";
import o12ScopeOfKey from "../../specs/offblocks/readings/o-12-scope-of-key.ts";
import o13StatusOfChanges from "../../specs/offblocks/readings/o-13-status-of-changes.ts";
import o14OneCardOfAType from "../../specs/offblocks/readings/o-14-one-card-of-a-type.ts";
import o15PhysicalCards from "../../specs/offblocks/readings/o-15-physical-cards.ts";
import o16BillingAddress from "../../specs/offblocks/readings/o-16-billing-address.ts";
import o17ForbiddenTransitions from "../../specs/offblocks/readings/o-17-forbidden-transitions.ts";
import o18AfterTermination from "../../specs/offblocks/readings/o-18-after-termination.ts";
import o19CardFields from "../../specs/offblocks/readings/o-19-card-fields.ts";
import o20ErrorBody from "../../specs/offblocks/readings/o-20-error-body.ts";
import o21UnknownId from "../../specs/offblocks/readings/o-21-unknown-id.ts";
import o22CardUpdatedEvent from "../../specs/offblocks/readings/o-22-card-updated-event.ts";
import o23BaseUrl from "../../specs/offblocks/readings/o-23-base-url.ts";
import o24UnsignedAuthentication from "../../specs/offblocks/readings/o-24-unsigned-authentication.ts";
import { typedSend } from './client.ts';
import { validators } from './validators.js';

export const pack: ApiPack = {
  api,
  readings: [o01CreatePath, o02ListCards, o03ListShape, o04BearerToken, o05SignatureFailure, o06CoveredComponents, o07DigestAlgorithm, o08DigestWithoutBody, o09IdempotencyKey, o10KeyWithOtherPayload, o11KeyWithSamePayload, o12ScopeOfKey, o13StatusOfChanges, o14OneCardOfAType, o15PhysicalCards, o16BillingAddress, o17ForbiddenTransitions, o18AfterTermination, o19CardFields, o20ErrorBody, o21UnknownId, o22CardUpdatedEvent, o23BaseUrl, o24UnsignedAuthentication],
  typedSend,
  describe: () => 
    describeBundled(
      new URL('./openapi.json', import.meta.url),
      new URL("../../specs/offblocks/openapi.yaml", import.meta.url),
      validators,
    ),
};
