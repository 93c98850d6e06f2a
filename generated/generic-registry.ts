// Derived by `npm run generate`; edit the description, not this file.
import type { Registry } from "../src/core/registry.ts";
import checks_acceptsValidRequest from "../src/checks/accepts-valid-request.ts";
import checks_allowListsDeclaredMethods from "../src/checks/allow-lists-declared-methods.ts";
import checks_allowWith405 from "../src/checks/allow-with-405.ts";
import checks_answersInTime from "../src/checks/answers-in-time.ts";
import checks_bodyMatchesMediaType from "../src/checks/body-matches-media-type.ts";
import checks_cardNumberExposed from "../src/checks/card-number-exposed.ts";
import checks_completesAnswer from "../src/checks/completes-answer.ts";
import checks_contentLength from "../src/checks/content-length.ts";
import checks_createdLocation from "../src/checks/created-location.ts";
import checks_declaredMediaType from "../src/checks/declared-media-type.ts";
import checks_declaredStatus from "../src/checks/declared-status.ts";
import checks_duplicateKeys from "../src/checks/duplicate-keys.ts";
import checks_etagSyntax from "../src/checks/etag-syntax.ts";
import checks_headLikeGet from "../src/checks/head-like-get.ts";
import checks_methodNotAllowed from "../src/checks/method-not-allowed.ts";
import checks_noContent from "../src/checks/no-content.ts";
import checks_noServerError from "../src/checks/no-server-error.ts";
import checks_problemDetails from "../src/checks/problem-details.ts";
import checks_realDates from "../src/checks/real-dates.ts";
import checks_refusesInvalidRequest from "../src/checks/refuses-invalid-request.ts";
import checks_refusesWrongCredentials from "../src/checks/refuses-wrong-credentials.ts";
import checks_responseHeaders from "../src/checks/response-headers.ts";
import checks_responseSchema from "../src/checks/response-schema.ts";
import checks_retryAfter from "../src/checks/retry-after.ts";
import checks_secretEchoed from "../src/checks/secret-echoed.ts";
import checks_singleValuedHeaders from "../src/checks/single-valued-headers.ts";
import checks_stackTrace from "../src/checks/stack-trace.ts";
import checks_staysUp from "../src/checks/stays-up.ts";
import checks_unauthorizedChallenge from "../src/checks/unauthorized-challenge.ts";
import checks_undeclaredProperty from "../src/checks/undeclared-property.ts";
import checks_unsafeIntegers from "../src/checks/unsafe-integers.ts";
import sources_askedResponses from "../src/cases/asked-responses.ts";
import sources_boundaries from "../src/cases/boundaries.ts";
import sources_credentials from "../src/cases/credentials.ts";
import sources_examples from "../src/cases/examples.ts";
import sources_generated from "../src/cases/generated.ts";
import sources_hostile from "../src/cases/hostile.ts";
import sources_methods from "../src/cases/methods.ts";
import sources_violations from "../src/cases/violations.ts";
import laws_actionsAreKept from "../src/sequences/actions-are-kept.ts";
import laws_answersAgree from "../src/sequences/answers-agree.ts";
import laws_createdAsSent from "../src/sequences/created-as-sent.ts";
import laws_createdIsListed from "../src/sequences/created-is-listed.ts";
import laws_createdIsReadable from "../src/sequences/created-is-readable.ts";
import laws_createdTwiceIsTwo from "../src/sequences/created-twice-is-two.ts";
import laws_defaultsApply from "../src/sequences/defaults-apply.ts";
import laws_deleteRemovesOnlyIt from "../src/sequences/delete-removes-only-it.ts";
import laws_deletedIsGone from "../src/sequences/deleted-is-gone.ts";
import laws_deletedIsUnlisted from "../src/sequences/deleted-is-unlisted.ts";
import laws_deletedTakesItsParts from "../src/sequences/deleted-takes-its-parts.ts";
import laws_goneIsRefused from "../src/sequences/gone-is-refused.ts";
import laws_listFollowsChanges from "../src/sequences/list-follows-changes.ts";
import laws_locationLeadsToIt from "../src/sequences/location-leads-to-it.ts";
import laws_nullRemoves from "../src/sequences/null-removes.ts";
import laws_putReplaces from "../src/sequences/put-replaces.ts";
import laws_putTwiceIsOnce from "../src/sequences/put-twice-is-once.ts";
import laws_readIsSafe from "../src/sequences/read-is-safe.ts";
import laws_readOnlyStays from "../src/sequences/read-only-stays.ts";
import laws_readsBesideAreSafe from "../src/sequences/reads-beside-are-safe.ts";
import laws_refusedHasNoEffect from "../src/sequences/refused-has-no-effect.ts";
import laws_refusedMakesNothing from "../src/sequences/refused-makes-nothing.ts";
import laws_renamingLosesNothing from "../src/sequences/renaming-loses-nothing.ts";
import laws_untouchedStays from "../src/sequences/untouched-stays.ts";
import laws_updateChangesOnlyIt from "../src/sequences/update-changes-only-it.ts";
import laws_updatedIsPersisted from "../src/sequences/updated-is-persisted.ts";
import laws_writeOnlyIsHidden from "../src/sequences/write-only-is-hidden.ts";
import targets_live from "../src/targets/live.ts";
import targets_prism from "../src/targets/prism.ts";
import reports_json from "../src/reports/json.ts";
import reports_junit from "../src/reports/junit.ts";
import reports_ndjson from "../src/reports/ndjson.ts";
import reports_terminal from "../src/reports/terminal.ts";

export const genericRegistry: Registry = {
  apis: [],
  checks: [checks_acceptsValidRequest, checks_allowListsDeclaredMethods, checks_allowWith405, checks_answersInTime, checks_bodyMatchesMediaType, checks_cardNumberExposed, checks_completesAnswer, checks_contentLength, checks_createdLocation, checks_declaredMediaType, checks_declaredStatus, checks_duplicateKeys, checks_etagSyntax, checks_headLikeGet, checks_methodNotAllowed, checks_noContent, checks_noServerError, checks_problemDetails, checks_realDates, checks_refusesInvalidRequest, checks_refusesWrongCredentials, checks_responseHeaders, checks_responseSchema, checks_retryAfter, checks_secretEchoed, checks_singleValuedHeaders, checks_stackTrace, checks_staysUp, checks_unauthorizedChallenge, checks_undeclaredProperty, checks_unsafeIntegers],
  sources: [sources_askedResponses, sources_boundaries, sources_credentials, sources_examples, sources_generated, sources_hostile, sources_methods, sources_violations],
  laws: [laws_actionsAreKept, laws_answersAgree, laws_createdAsSent, laws_createdIsListed, laws_createdIsReadable, laws_createdTwiceIsTwo, laws_defaultsApply, laws_deleteRemovesOnlyIt, laws_deletedIsGone, laws_deletedIsUnlisted, laws_deletedTakesItsParts, laws_goneIsRefused, laws_listFollowsChanges, laws_locationLeadsToIt, laws_nullRemoves, laws_putReplaces, laws_putTwiceIsOnce, laws_readIsSafe, laws_readOnlyStays, laws_readsBesideAreSafe, laws_refusedHasNoEffect, laws_refusedMakesNothing, laws_renamingLosesNothing, laws_untouchedStays, laws_updateChangesOnlyIt, laws_updatedIsPersisted, laws_writeOnlyIsHidden],
  targets: [targets_live, targets_prism],
  reports: [reports_json, reports_junit, reports_ndjson, reports_terminal],
};
