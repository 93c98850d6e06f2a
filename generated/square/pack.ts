// Derived by `npm run generate`; edit the description, not this file.
import type { ApiPack } from "../../src/core/pack.ts";
import { describeBundled } from "../../src/openapi/bundled.ts";
import api from "../../specs/square/api.ts";
import q01BaseUrls from "../../specs/square/readings/q-01-base-urls.ts";
import q02Authentication from "../../specs/square/readings/q-02-authentication.ts";
import q03SquareVersion from "../../specs/square/readings/q-03-square-version.ts";
import q04ErrorStatuses from "../../specs/square/readings/q-04-error-statuses.ts";
import q05ErrorsXorCard from "../../specs/square/readings/q-05-errors-xor-card.ts";
import q06NonceIdempotency from "../../specs/square/readings/q-06-nonce-idempotency.ts";
import q07FixedTestNonce from "../../specs/square/readings/q-07-fixed-test-nonce.ts";
import q08FailingNonces from "../../specs/square/readings/q-08-failing-nonces.ts";
import q09PostalCode from "../../specs/square/readings/q-09-postal-code.ts";
import q10BlankAddressFields from "../../specs/square/readings/q-10-blank-address-fields.ts";
import q11UnknownCustomer from "../../specs/square/readings/q-11-unknown-customer.ts";
import q12BadCardNonce from "../../specs/square/readings/q-12-bad-card-nonce.ts";
import q13ContentType from "../../specs/square/readings/q-13-content-type.ts";
import q14CardIdForm from "../../specs/square/readings/q-14-card-id-form.ts";
import q15DeleteAgain from "../../specs/square/readings/q-15-delete-again.ts";
import q16Deprecation from "../../specs/square/readings/q-16-deprecation.ts";
import q17SeenThroughCardsApi from "../../specs/square/readings/q-17-seen-through-cards-api.ts";
import q18WalletNonces from "../../specs/square/readings/q-18-wallet-nonces.ts";
import q19IncludeDisabled from "../../specs/square/readings/q-19-include-disabled.ts";
import q20DisableWithoutBody from "../../specs/square/readings/q-20-disable-without-body.ts";
import q21PaymentOnlyFields from "../../specs/square/readings/q-21-payment-only-fields.ts";
import { typedSend } from './client.ts';
import { validators } from './validators.js';

export const pack: ApiPack = {
  api,
  readings: [q01BaseUrls, q02Authentication, q03SquareVersion, q04ErrorStatuses, q05ErrorsXorCard, q06NonceIdempotency, q07FixedTestNonce, q08FailingNonces, q09PostalCode, q10BlankAddressFields, q11UnknownCustomer, q12BadCardNonce, q13ContentType, q14CardIdForm, q15DeleteAgain, q16Deprecation, q17SeenThroughCardsApi, q18WalletNonces, q19IncludeDisabled, q20DisableWithoutBody, q21PaymentOnlyFields],
  typedSend,
  describe: () => 
    describeBundled(
      new URL('./openapi.json', import.meta.url),
      new URL("../../specs/square/openapi.yaml", import.meta.url),
      validators,
    ),
};
