// Derived by `npm run generate`; edit the description, not this file.
import type { ApiPack } from "../../src/core/pack.ts";
import { describeBundled } from "../../src/openapi/bundled.ts";
import api from "../../specs/reverepay/api.ts";
import rv01UpdatePath from "../../specs/reverepay/readings/rv-01-update-path.ts";
import rv02AddressLineKeys from "../../specs/reverepay/readings/rv-02-address-line-keys.ts";
import rv03CompanyInAnswers from "../../specs/reverepay/readings/rv-03-company-in-answers.ts";
import rv04EmailField from "../../specs/reverepay/readings/rv-04-email-field.ts";
import rv05BareKey from "../../specs/reverepay/readings/rv-05-bare-key.ts";
import rv06CreateStatus from "../../specs/reverepay/readings/rv-06-create-status.ts";
import rv07KeyRefused from "../../specs/reverepay/readings/rv-07-key-refused.ts";
import rv08UnknownIds from "../../specs/reverepay/readings/rv-08-unknown-ids.ts";
import rv09ErrorBody from "../../specs/reverepay/readings/rv-09-error-body.ts";
import rv10BareObject from "../../specs/reverepay/readings/rv-10-bare-object.ts";
import rv10bCardFields from "../../specs/reverepay/readings/rv-10b-card-fields.ts";
import rv11Timestamps from "../../specs/reverepay/readings/rv-11-timestamps.ts";
import rv12Expiration from "../../specs/reverepay/readings/rv-12-expiration.ts";
import rv13TokenForm from "../../specs/reverepay/readings/rv-13-token-form.ts";
import rv14TokenReuse from "../../specs/reverepay/readings/rv-14-token-reuse.ts";
import rv15TimesOfAnUpdate from "../../specs/reverepay/readings/rv-15-times-of-an-update.ts";
import rv16FullUpdate from "../../specs/reverepay/readings/rv-16-full-update.ts";
import rv17EmailOfAnother from "../../specs/reverepay/readings/rv-17-email-of-another.ts";
import rv18CardVocabularies from "../../specs/reverepay/readings/rv-18-card-vocabularies.ts";
import rv19CountryForm from "../../specs/reverepay/readings/rv-19-country-form.ts";
import rv20ContentType from "../../specs/reverepay/readings/rv-20-content-type.ts";
import rv21Samples from "../../specs/reverepay/readings/rv-21-samples.ts";
import rv22CardPath from "../../specs/reverepay/readings/rv-22-card-path.ts";
import rv23IdForm from "../../specs/reverepay/readings/rv-23-id-form.ts";
import rv24Repetition from "../../specs/reverepay/readings/rv-24-repetition.ts";
import rv25SandboxHost from "../../specs/reverepay/readings/rv-25-sandbox-host.ts";
import { typedSend } from './client.ts';
import { validators } from './validators.js';

export const pack: ApiPack = {
  api,
  readings: [rv01UpdatePath, rv02AddressLineKeys, rv03CompanyInAnswers, rv04EmailField, rv05BareKey, rv06CreateStatus, rv07KeyRefused, rv08UnknownIds, rv09ErrorBody, rv10BareObject, rv10bCardFields, rv11Timestamps, rv12Expiration, rv13TokenForm, rv14TokenReuse, rv15TimesOfAnUpdate, rv16FullUpdate, rv17EmailOfAnother, rv18CardVocabularies, rv19CountryForm, rv20ContentType, rv21Samples, rv22CardPath, rv23IdForm, rv24Repetition, rv25SandboxHost],
  typedSend,
  describe: () => 
    describeBundled(
      new URL('./openapi.json', import.meta.url),
      new URL("../../specs/reverepay/openapi.yaml", import.meta.url),
      validators,
    ),
};
