// Derived by `npm run generate`; edit the description, not this file.
import type { Registry } from "../src/core/registry.ts";
import checks_acceptsValidRequest from "../src/checks/accepts-valid-request.ts";
import checks_declaredMediaType from "../src/checks/declared-media-type.ts";
import checks_declaredStatus from "../src/checks/declared-status.ts";
import checks_noServerError from "../src/checks/no-server-error.ts";
import checks_refusesInvalidRequest from "../src/checks/refuses-invalid-request.ts";
import checks_responseHeaders from "../src/checks/response-headers.ts";
import checks_responseSchema from "../src/checks/response-schema.ts";
import checks_undeclaredProperty from "../src/checks/undeclared-property.ts";
import sources_askedResponses from "../src/cases/asked-responses.ts";
import sources_credentials from "../src/cases/credentials.ts";
import sources_examples from "../src/cases/examples.ts";
import sources_violations from "../src/cases/violations.ts";
import targets_live from "../src/targets/live.ts";
import targets_prism from "../src/targets/prism.ts";
import reports_json from "../src/reports/json.ts";
import reports_terminal from "../src/reports/terminal.ts";
import { pack as apis_chataigne } from "./chataigne/pack.ts";
import { pack as apis_offblocks } from "./offblocks/pack.ts";
import { pack as apis_reverepay } from "./reverepay/pack.ts";
import { pack as apis_square } from "./square/pack.ts";

export const registry: Registry = {
  apis: [apis_chataigne, apis_offblocks, apis_reverepay, apis_square],
  checks: [checks_acceptsValidRequest, checks_declaredMediaType, checks_declaredStatus, checks_noServerError, checks_refusesInvalidRequest, checks_responseHeaders, checks_responseSchema, checks_undeclaredProperty],
  sources: [sources_askedResponses, sources_credentials, sources_examples, sources_violations],
  targets: [targets_live, targets_prism],
  reports: [reports_json, reports_terminal],
};
