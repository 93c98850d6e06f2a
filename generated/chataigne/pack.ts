// Derived by `npm run generate`; edit the description, not this file.
import type { ApiPack } from "../../src/core/pack.ts";
import { describeBundled } from "../../src/openapi/bundled.ts";
import api from "../../specs/chataigne/api.ts";
import pm01CreateStatus from "../../specs/chataigne/readings/pm-01-create-status.ts";
import pm02BearerScheme from "../../specs/chataigne/readings/pm-02-bearer-scheme.ts";
import pm03BaseUrl from "../../specs/chataigne/readings/pm-03-base-url.ts";
import pm04CustomerId from "../../specs/chataigne/readings/pm-04-customer-id.ts";
import pm05BrandCasing from "../../specs/chataigne/readings/pm-05-brand-casing.ts";
import pm06OtherBrands from "../../specs/chataigne/readings/pm-06-other-brands.ts";
import pm07ExpirySpellings from "../../specs/chataigne/readings/pm-07-expiry-spellings.ts";
import pm08MonthRange from "../../specs/chataigne/readings/pm-08-month-range.ts";
import pm09FundingValues from "../../specs/chataigne/readings/pm-09-funding-values.ts";
import pm10TypeValues from "../../specs/chataigne/readings/pm-10-type-values.ts";
import pm11TwintCardFields from "../../specs/chataigne/readings/pm-11-twint-card-fields.ts";
import pm12ResponsePresence from "../../specs/chataigne/readings/pm-12-response-presence.ts";
import pm13EmptyWallet from "../../specs/chataigne/readings/pm-13-empty-wallet.ts";
import pm14IdAndStripeId from "../../specs/chataigne/readings/pm-14-id-and-stripe-id.ts";
import pm15ExamplesDoNotMatch from "../../specs/chataigne/readings/pm-15-examples-do-not-match.ts";
import pm16aValidationErrorBody from "../../specs/chataigne/readings/pm-16a-validation-error-body.ts";
import pm16bUnknownCustomer from "../../specs/chataigne/readings/pm-16b-unknown-customer.ts";
import pm16cMissingToken from "../../specs/chataigne/readings/pm-16c-missing-token.ts";
import pm16dOrderOfChecks from "../../specs/chataigne/readings/pm-16d-order-of-checks.ts";
import pm17ValueFormats from "../../specs/chataigne/readings/pm-17-value-formats.ts";
import pm18TrustInCardData from "../../specs/chataigne/readings/pm-18-trust-in-card-data.ts";
import pm19SeveralActive from "../../specs/chataigne/readings/pm-19-several-active.ts";
import pm20RepetitionAndExtras from "../../specs/chataigne/readings/pm-20-repetition-and-extras.ts";
import pmC1CustomerReadToken from "../../specs/chataigne/readings/pm-c1-customer-read-token.ts";
import pmC2CustomerAddressKeys from "../../specs/chataigne/readings/pm-c2-customer-address-keys.ts";
import pmC3OrderHistory from "../../specs/chataigne/readings/pm-c3-order-history.ts";
import pmC4ListedFields from "../../specs/chataigne/readings/pm-c4-listed-fields.ts";
import pmD1DeleteStatus from "../../specs/chataigne/readings/pm-d1-delete-status.ts";
import pmD2DeleteTwice from "../../specs/chataigne/readings/pm-d2-delete-twice.ts";
import pmD3DeleteWithoutId from "../../specs/chataigne/readings/pm-d3-delete-without-id.ts";
import pmD4MissingFieldSpelling from "../../specs/chataigne/readings/pm-d4-missing-field-spelling.ts";
import { typedSend } from './client.ts';
import { validators } from './validators.js';

export const pack: ApiPack = {
  api,
  readings: [pm01CreateStatus, pm02BearerScheme, pm03BaseUrl, pm04CustomerId, pm05BrandCasing, pm06OtherBrands, pm07ExpirySpellings, pm08MonthRange, pm09FundingValues, pm10TypeValues, pm11TwintCardFields, pm12ResponsePresence, pm13EmptyWallet, pm14IdAndStripeId, pm15ExamplesDoNotMatch, pm16aValidationErrorBody, pm16bUnknownCustomer, pm16cMissingToken, pm16dOrderOfChecks, pm17ValueFormats, pm18TrustInCardData, pm19SeveralActive, pm20RepetitionAndExtras, pmC1CustomerReadToken, pmC2CustomerAddressKeys, pmC3OrderHistory, pmC4ListedFields, pmD1DeleteStatus, pmD2DeleteTwice, pmD3DeleteWithoutId, pmD4MissingFieldSpelling],
  typedSend,
  describe: () => 
    describeBundled(
      new URL('./openapi.json', import.meta.url),
      new URL("../../specs/chataigne/openapi.yaml", import.meta.url),
      validators,
    ),
};
