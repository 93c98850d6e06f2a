// Derived by `npm run generate`; edit the description, not this file.

export interface paths {
    "/v2/customers/{customer_id}/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save a card for a customer (deprecated)
         * @deprecated
         * @description Saves the card behind a nonce as a card on file of an existing customer, and answers with the card. An OAuth
         *     token needs the permission `CUSTOMERS_WRITE`.
         *
         *     **Deprecated** since 2021-06-16 in favour of `createCard`. It is still offered, and no date for its end is
         *     announced.
         *
         *     **Before you call.** Create the customer, get the buyer's permission, let Square's form in the browser or app turn the
         *     card into a nonce, and, where strong customer authentication applies, let `Payments.verifyBuyer()` make a
         *     verification token. A nonce from a digital wallet such as Apple Pay cannot be saved here; which error it
         *     gets is not documented (`UNSUPPORTED_ENTRY_METHOD` or `INVALID_CARD_DATA` are likely).
         *
         *     **The body** is JSON. The page calls the header `Content-Type` required and names `application/json` as its default;
         *     always send it. Only `card_nonce` is required.
         *
         *     **The postal code.** With a `billing_address`, its `postal_code` must be the one that the buyer typed into the form,
         *     because it is part of the nonce. Otherwise the card is refused, we expect with `VERIFY_AVS_FAILURE` or
         *     `INVALID_CARD_DATA`. This rule is in Square's reference; the older copy of the page lacks it.
         *
         *     **Repeating.** There is no idempotency key. Several calls with the same nonce return the card of the first call, as
         *     long as the customer is the same; so after a lost answer, send the same request again. Be prepared for
         *     `CARD_TOKEN_USED` all the same: it is listed for this operation, and known for nonces that paid for something
         *     before. Nothing is said about the same nonce for another customer, and nothing prevents the same
         *     physical card from being saved twice by two nonces.
         *
         *     **The answer** has either `card` or `errors`, never both and never neither. No field of the card is
         *     promised. Of the address, the fields that are said to stay blank may not come back, and `organization` is not
         *     part of newer answers.
         *
         *     **Afterwards** the card can be read, listed and disabled by the Cards API, and removed by `deleteCustomerCard`.
         *     Whether `cardholder_name` may be longer than the 96 characters of a card is not said.
         *
         *     An empty customer id in the path once gave the misleading error that `card_nonce` is missing; check the id first.
         *
         *     A unit test of Square's library for .NET has an answer with a card and errors together; it is kept as an invalid
         *     example of 200.
         */
        post: operations["createCustomerCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/customers/{customer_id}/cards/{card_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a card from a customer (deprecated)
         * @deprecated
         * @description Removes a card on file from the customer to whom it belongs. It cannot be brought back; the buyer has to enter the
         *     card again. An OAuth token needs the permission `CUSTOMERS_WRITE`.
         *
         *     **Deprecated** together with `createCustomerCard`, in favour of `disableCard`, which keeps the card readable.
         *
         *     Success is 200 with an empty object. There is no request body.
         *
         *     **Repeating.** We expect 404 for a card that is already removed and for a card of another customer, so after a lost
         *     answer, 404 means that the first request arrived. Square lists no error for this operation.
         *
         *     **Not promised.** Nothing says what the Cards API shows afterwards: the card with `enabled: false`, or 404. Nothing
         *     says what becomes of payments that are on their way.
         *
         *     In a unit test of Square's library for .NET this operation answers 200 with errors; the example is kept, because
         *     the shape allows it.
         */
        delete: operations["deleteCustomerCard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List cards on file
         * @description Lists the cards of the account to which the token belongs, at most 25 at a time, the oldest first unless
         *     `sort_order` says otherwise. An OAuth token needs the permission `PAYMENTS_READ`.
         *
         *     Without `include_disabled`, disabled cards are left out. A guide of Square calls this parameter `is_disabled`; the
         *     reference, the specification and the libraries say `include_disabled`. `customer_id` and `reference_id` narrow
         *     the list; together, we expect cards that meet both.
         *
         *     **Paging.** As long as an answer has a `cursor`, send the same request with that cursor for the next page. The last
         *     page has none. There is no parameter for the size of a page. Cards that are saved or disabled meanwhile can make
         *     pages stale; how long a cursor lives is not documented. A cursor that is no cursor gets `INVALID_CURSOR`.
         *
         *     **An empty list.** Nothing says whether `cards` is an empty array or absent. Be ready for both.
         *
         *     What an unknown `customer_id` gets is not documented; we expect an empty list. Nothing says how soon a new card is
         *     listed.
         *
         *     A unit test of Square's library for .NET has an answer with cards and errors together; it is kept as an invalid
         *     example of 200.
         */
        get: operations["listCards"];
        put?: never;
        /**
         * Save a card
         * @description Saves a card on file from a nonce or from a payment that was made with the card, and answers with the card. An OAuth
         *     token needs the permission `PAYMENTS_WRITE`; the guides ask for `CUSTOMERS_WRITE` as well, because the customer has
         *     to be created first.
         *
         *     **Which card.** The card comes from `source_id` alone. `card` says whose it is and adds what you know about its
         *     holder. `card.customer_id` is required by the words of the reference, although the schema does not say so.
         *
         *     **Verification.** Square verifies the card with a charge of zero. If that fails, no card is saved, and the error is
         *     `INVALID_CARD_DATA` for `source_id`, whatever the reason; this is on purpose. Ask the buyer to check the entry, and
         *     then to ask the bank. The postal code of `card.billing_address` must be the one that was typed into the card form.
         *
         *     **Repeating.** The same request with the same `idempotency_key` gets the first answer again, and no second card.
         *     Another request with a used key gets `IDEMPOTENCY_KEY_REUSED`; the guide warns that this may vary between
         *     Square's APIs. How long a key is remembered is not documented. A nonce or payment that already made a card gets
         *     `SOURCE_USED` with a new key, and one that is too old gets `SOURCE_EXPIRED`.
         *
         *     **Not promised.** `first_name` and `last_name` of the address are ignored, as Square's staff confirm in the forum;
         *     use `cardholder_name`. The same physical card may be saved several times. Nothing says what values for
         *     `exp_month`, `exp_year` and `version` do; leave them out.
         *
         *     The new card has `enabled: true` and `version: 1` in the published example.
         */
        post: operations["createCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/cards/{card_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a card
         * @description Returns one card on file by its id, whether it was saved by `createCard` or by `createCustomerCard`. An OAuth token
         *     needs the permission `PAYMENTS_READ`.
         *
         *     A disabled card can still be read; it has `enabled: false`. Whether a card that `deleteCustomerCard` removed can be
         *     read is not documented: expect the same, or 404.
         *
         *     The values may change without a request of yours: Square renews stored cards, and `version` tells you that
         *     something changed. No field is promised.
         */
        get: operations["retrieveCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/cards/{card_id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a card out of use
         * @description Disables a card on file, so that it can neither be charged nor changed any more. An OAuth token needs the permission
         *     `PAYMENTS_WRITE`.
         *
         *     There is no way back: nothing enables a card again. When the buyer enters the same card once more, it becomes a new
         *     card with a new id.
         *
         *     **The request has no body.** Square's library for Node sends none; the sample in the reference sends an empty
         *     object. Both should work.
         *
         *     **The answer** is the card with `enabled: false`. In the published example its `version` has grown by one. The
         *     card stays readable by `retrieveCard`, and `listCards` shows it only with `include_disabled=true`. Payments with it
         *     are refused.
         *
         *     **Repeating** is allowed and has no effect, so after a lost answer, send the request again. We expect the
         *     same card with the same `version`.
         *
         *     The documentation of Square's library for Java has an answer with a card and errors together; it is kept as an
         *     invalid example of 200.
         */
        post: operations["disableCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A card to be saved for the customer in the path. Only the nonce is required. */
        CreateCustomerCardRequest: {
            /** @description The nonce that stands for the card. Square's card form makes it when the buyer enters the card. A nonce from a digital wallet, such as Apple Pay, cannot be used here. An empty text gets `VALUE_EMPTY`. */
            card_nonce: string;
            /** @description The address to which the card's statements go. If it is there, its `postal_code` must be the one in the nonce. */
            billing_address?: components["schemas"]["BillingAddress"];
            /** @description The holder's full name as it is printed on the card. */
            cardholder_name?: string;
            /** @description The token that `Payments.verifyBuyer()` returned in the browser. It holds what is known about the buyer's device and the outcome of 3-D Secure, and shows that Square has verified the buyer's identity. */
            verification_token?: string;
        };
        /** @description A postal address as `createCustomerCard` takes it: the fields of an address, and `organization`, which newer versions no longer have. At present all fields but `address_line_1`, `address_line_2`, `locality`, `sublocality`, `administrative_district_level_1`, `postal_code` and `country` stay blank, whatever is sent. */
        BillingAddress: components["schemas"]["Address"] & {
            /**
             * @deprecated
             * @description Name of the organization, when the address is that of a recipient. Legacy: documented in versions 2021-08-18 to 2021-12-16 only, said to stay blank, and not promised to come back.
             */
            organization?: string;
        };
        /** @description A postal address in some country. Its parts follow an open-source library of Google; the older page points to a type `AddressValidationMetadata` for details. Postal code, city (`locality`), state, prefecture or province (`administrative_district_level_1`) and town or village (`sublocality`) have fields of their own, because software depends on them: sales tax differs by postal code, and some software may be offered in some states only. Everything else goes into the lines, as free text that nothing parses. The address is in the language of its country, such as English in the United States and Japanese in Japan, whatever language the seller prefers. Any field is a text or null, and none is required. */
        Address: {
            /** @description First line, with the most specific part of the address: street, house number, name of the building. City, state and country do not belong into the lines. */
            address_line_1?: string | null;
            /** @description Second line of the address, if there is one. */
            address_line_2?: string | null;
            /** @description Third line of the address, if there is one. Said to stay blank at present. */
            address_line_3?: string | null;
            /** @description City or town. */
            locality?: string | null;
            /** @description Part of the city in `locality`, such as a town or village, if any. */
            sublocality?: string | null;
            /** @description Part of the area in `sublocality`, if any. Said to stay blank at present. */
            sublocality_2?: string | null;
            /** @description Part of the area in `sublocality_2`, if any. Said to stay blank at present. */
            sublocality_3?: string | null;
            /** @description Largest division of the country. In the United States, the state; elsewhere a province or prefecture. */
            administrative_district_level_1?: string | null;
            /** @description Division of `administrative_district_level_1`. In the United States, the county. Said to stay blank at present. */
            administrative_district_level_2?: string | null;
            /** @description Division of `administrative_district_level_2`, if any. Said to stay blank at present. */
            administrative_district_level_3?: string | null;
            /** @description Postal code. In a request it must be the one that was typed into the card form. In the United States five digits or ZIP+4, such as `12345-6789`. */
            postal_code?: string | null;
            /** @description The country, as a code of ISO 3166-1 with two letters. */
            country?: components["schemas"]["Country"];
            /** @description First name, when the address is that of a recipient. Said to stay blank at present. */
            first_name?: string | null;
            /** @description Last name, when the address is that of a recipient. Said to stay blank at present. */
            last_name?: string | null;
        };
        /**
         * @description A country by its code of ISO 3166-1 alpha-2, in capital letters: 249 codes, and `ZZ` for an unknown country. Fields that hold it may be null.
         * @enum {string|null}
         */
        Country: "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW" | "ZZ" | null;
        /** @description The saved card or the errors that prevented it; one of them, and never both. */
        CreateCustomerCardResponse: {
            /** @description The card that was saved, now or by an earlier call with the same nonce. */
            card?: components["schemas"]["Card"];
            /** @description Why no card was saved. Absent when `card` is there. */
            errors?: components["schemas"]["Errors"];
        } & (unknown | unknown);
        /** @description An empty object when the card was removed, otherwise the errors. */
        DeleteCustomerCardResponse: {
            /** @description Why the card was not removed. Absent on success. */
            errors?: components["schemas"]["Errors"];
        };
        /** @description Where the card comes from, whose it is, and a key that makes repeating safe. */
        CreateCardRequest: {
            /** @description A text of your choice that is unique for this request, for example a UUID. Use it again only to repeat the very same request. */
            idempotency_key: string;
            /** @description A nonce of the card, or the id of a payment that was made with it. */
            source_id: string;
            /** @description The token that `Payments.verifyBuyer()` returned in the browser. It shows that Square has verified the buyer, for example by 3-D Secure. */
            verification_token?: string;
            /** @description Whose card it is, and what you know about its holder. */
            card: components["schemas"]["NewCard"];
        };
        /** @description The fields of a card that a request may set. Number, brand and date come from the source, not from here. */
        NewCard: {
            /** @description Square's id of the customer to whom the card shall belong. Called required in the text of the reference. */
            customer_id: string;
            /** @description Name of the holder. */
            cardholder_name?: string | null;
            /** @description The address to which the card's statements go. Its postal code must be the one from the card form. */
            billing_address?: components["schemas"]["Address"];
            /** @description Your own id for the card or its holder, for example from a system for customers. Cards can be listed by it. */
            reference_id?: string | null;
            /**
             * Format: int64
             * @description Month of expiry. The source already has it; what a value here does is not documented.
             */
            exp_month?: number | null;
            /**
             * Format: int64
             * @description Year of expiry with four digits. The source already has it; what a value here does is not documented.
             */
            exp_year?: number | null;
            /**
             * Format: int64
             * @description Version of the card. It matters for changes of a card, of which there are none here.
             */
            version?: number;
        };
        /** @description The saved card or the errors that prevented it; one of them, and never both. */
        CreateCardResponse: {
            /** @description The card that was saved, now or by an earlier call with the same key. */
            card?: components["schemas"]["Card"];
            /** @description Why no card was saved. Absent when `card` is there. */
            errors?: components["schemas"]["Errors"];
        } & (unknown | unknown);
        /** @description The card or the errors that prevented the answer; one of them, and never both. */
        RetrieveCardResponse: {
            /** @description The card as it is now. */
            card?: components["schemas"]["Card"];
            /** @description Why there is no card. Absent when `card` is there. */
            errors?: components["schemas"]["Errors"];
        } & (unknown | unknown);
        /** @description The disabled card or the errors that prevented it; one of them, and never both. */
        DisableCardResponse: {
            /** @description The card, which is disabled now. */
            card?: components["schemas"]["Card"] & {
                /**
                 * @description False, because a disabled card cannot be paid with.
                 * @constant
                 */
                enabled?: false;
            };
            /** @description Why the card was not disabled. Absent when `card` is there. */
            errors?: components["schemas"]["Errors"];
        } & (unknown | unknown);
        /** @description A page of cards, or errors. No field is required, and `errors` never stands beside `cards`. */
        ListCardsResponse: {
            /** @description The cards of this page, at most 25. It may be absent when there are none. */
            cards?: components["schemas"]["Card"][];
            /** @description Where the next page begins; pass it on as `cursor`. Absent or empty on the last page. */
            cursor?: string;
            /** @description Why there is no page. Absent on success. */
            errors?: components["schemas"]["Errors"];
        };
        /** @description A card on file. No document says which fields are always there; we expect at least `id`. Older versions know fewer fields. */
        Card: {
            /** @description Square's id of the card. Seen as `ccof:…` and as `icard-…`; its form is not promised. */
            id?: string;
            /** @description Brand of the card. */
            card_brand?: components["schemas"]["CardBrand"];
            /** @description Last four digits of the card number. */
            last_4?: string;
            /**
             * Format: int64
             * @description Month of expiry, from 1 to 12.
             */
            exp_month?: number | null;
            /**
             * Format: int64
             * @description Year of expiry with four digits.
             */
            exp_year?: number | null;
            /** @description Name of the holder. */
            cardholder_name?: string | null;
            /** @description The address to which the card's statements go. Fields that stay blank may be absent. */
            billing_address?: components["schemas"]["Address"];
            /** @description Made by Square from the card number: the same card has the same fingerprint in all locations, within one application. */
            fingerprint?: string;
            /** @description Square's id of the customer to whom the card belongs. */
            customer_id?: string | null;
            /** @description Square's id of the seller who keeps the card. */
            merchant_id?: string;
            /** @description Your own id for the card or its holder, if you gave one. */
            reference_id?: string | null;
            /** @description Whether the card can be paid with. False once the card is disabled, and never true again. */
            enabled?: boolean;
            /** @description Credit or debit. Said to be in answers of the Payments API only, but the examples of the Cards API have it. */
            card_type?: components["schemas"]["CardType"];
            /** @description Whether it is a prepaid card. Once said to be in answers of the Payments API only, but the examples of the Cards API have it. */
            prepaid_type?: components["schemas"]["CardPrepaidType"];
            /** @description First six digits of the card number, which identify the bank. Said to be in answers of the Payments API only, but the examples of the Cards API have it. */
            bin?: string;
            /**
             * Format: date-time
             * @description When the card was saved, as a timestamp of RFC 3339. In Square's libraries since version 2026-09-16.
             */
            created_at?: string;
            /**
             * Format: date-time
             * @description When the card was disabled, as a timestamp of RFC 3339. In Square's libraries since version 2026-09-16.
             */
            disabled_at?: string;
            /**
             * Format: int64
             * @description Version of the card, which grows with each change. A change that names an old version is refused; none of these operations makes such a change.
             */
            version?: number;
            /** @description Second brand of the card, if any, for example that of a virtual card of Afterpay. */
            card_co_brand?: components["schemas"]["CardCoBrand"];
            /** @description What the bank reports about the card, which may make payments fail. Only there while an alert is active. */
            issuer_alert?: components["schemas"]["CardIssuerAlert"];
            /**
             * Format: date-time
             * @description When the alert was received and processed, as a timestamp of RFC 3339. Only there while an alert is active.
             */
            issuer_alert_at?: string;
            /** @description Whether the card belongs to a health savings account (HSA) or a flexible spending account (FSA), judged by its first digits. */
            hsa_fsa?: boolean;
        } & unknown;
        /**
         * @description Brand of a card. `QUICPAY`, `ID`, `TRANSPORTATION_IC` and `CARNET` are newer than version 2025-08-20. Versions add brands, so keep a default in your code.
         * @enum {string}
         */
        CardBrand: "OTHER_BRAND" | "VISA" | "MASTERCARD" | "AMERICAN_EXPRESS" | "DISCOVER" | "DISCOVER_DINERS" | "JCB" | "CHINA_UNIONPAY" | "SQUARE_GIFT_CARD" | "SQUARE_CAPITAL_CARD" | "INTERAC" | "EFTPOS" | "FELICA" | "EBT" | "QUICPAY" | "ID" | "TRANSPORTATION_IC" | "CARNET";
        /**
         * @description Whether a card is a credit or a debit card, or that this is not known.
         * @enum {string}
         */
        CardType: "UNKNOWN_CARD_TYPE" | "CREDIT" | "DEBIT";
        /**
         * @description Whether a card is prepaid, or that this is not known.
         * @enum {string}
         */
        CardPrepaidType: "UNKNOWN_PREPAID_TYPE" | "NOT_PREPAID" | "PREPAID";
        /**
         * @description Second brand of a card, or that it is not known.
         * @enum {string}
         */
        CardCoBrand: "UNKNOWN" | "AFTERPAY" | "CLEARPAY";
        /**
         * @description Kind of report from the bank. The only one so far says that the card is closed.
         * @enum {string}
         */
        CardIssuerAlert: "ISSUER_ALERT_CARD_CLOSED";
        /**
         * @description Ascending, here the oldest first, or descending, the newest first.
         * @default ASC
         * @enum {string}
         */
        SortOrder: "ASC" | "DESC";
        /** @description What went wrong. No result stands beside it. */
        ErrorResponse: {
            /** @description The errors, at least one. The status of the answer is that of the first. */
            errors: components["schemas"]["Errors"];
        };
        /** @description Errors in the order that Square found them. */
        Errors: components["schemas"]["Error"][];
        /** @description One thing that went wrong. */
        Error: {
            /** @description The kind of error. Each code has one category. */
            category: components["schemas"]["ErrorCategory"];
            /** @description The exact error. Decide by it. */
            code: components["schemas"]["ErrorCode"];
            /** @description English explanation for developers. Not for buyers, and not to be parsed. */
            detail?: string;
            /** @description Name of the field in the request that is to blame, if one is. */
            field?: string;
        };
        /**
         * @description The kind of an error; the table under "Errors" explains each.
         * @enum {string}
         */
        ErrorCategory: "API_ERROR" | "AUTHENTICATION_ERROR" | "INVALID_REQUEST_ERROR" | "RATE_LIMIT_ERROR" | "PAYMENT_METHOD_ERROR" | "REFUND_ERROR" | "MERCHANT_SUBSCRIPTION_ERROR" | "EXTERNAL_VENDOR_ERROR";
        /** @description The exact error, in capital letters. The list is open: versions add codes. Those that are listed for these operations or for all operations of Square are under the table "Errors" and under `x-known-codes`. */
        ErrorCode: string & unknown;
    };
    responses: {
        /** @description The request is not acceptable. Nothing is changed. The status is printed for `BAD_REQUEST`; for `INVALID_SQUARE_VERSION_FORMAT` it follows from the category. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The token is missing, malformed, unknown, expired or revoked. Nothing is changed. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The token works, but lacks the permission for this operation. Nothing is changed. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The token works, but lacks the permission for this operation, or the seller cannot take cards. No card is saved. */
        ForbiddenToSaveCards: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The account has no card with this id. */
        CardNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Too many requests in a short time. Wait, and repeat with growing and slightly random pauses; no header that says how long is documented. */
        RateLimited: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Square failed. Nothing says that a failure leaves no trace: repeat with the same nonce or the same idempotency key, or list the cards first. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Refused with another status from 400 to 499. Square documents this range for failures, with `errors` in the body, and no list of statuses for an operation. Its codes include `METHOD_NOT_ALLOWED` (405), `CONFLICT` (409), `GONE`, `REQUEST_ENTITY_TOO_LARGE`, `UNSUPPORTED_MEDIA_TYPE` (415) and `UNPROCESSABLE_ENTITY` (422). */
        OtherRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Failed with another status from 500 to 599. Square documents this range for failures, with `errors` in the body. Repeat as after 500. */
        OtherFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /**
         * @description The API version to be used for this request, written YYYY-MM-DD. Without it, the application's default version is used. Another form gets `INVALID_SQUARE_VERSION_FORMAT`, and a date that is no version an error as well.
         * @example 2026-09-16
         */
        SquareVersion: string;
        /**
         * @description Square's id of the customer to whom the card belongs or shall belong. An opaque text.
         * @example VDKXEEKPJN48QDG3BGGFAK05P8
         */
        CustomerId: string;
        /**
         * @description Square's id of the card, as creation and listing answer it in `id`. An opaque text; escape it in the path.
         * @example ccof:uIbfJXhXETSP197M3GB
         */
        CardId: string;
        /**
         * @description Where the next page begins: the `cursor` of the page before. Leave it out for the first page. Send it with otherwise the same parameters.
         * @example Q1VSU09SX09GX1RIRV9ORVhUX1BBR0U
         */
        Cursor: string;
        /**
         * @description Only cards of this customer. Without it, cards of all customers of the account.
         * @example VDKXEEKPJN48QDG3BGGFAK05P8
         */
        CustomerIdFilter: string;
        /**
         * @description Whether disabled cards are listed too. By default only enabled ones are.
         * @example true
         */
        IncludeDisabled: boolean;
        /**
         * @description Only cards with this `reference_id`, your own id of the card or its holder.
         * @example user-id-1
         */
        ReferenceIdFilter: string;
        /**
         * @description Order by the time of creation, `ASC` for the oldest first, which is the default, or `DESC` for the newest first.
         * @example DESC
         */
        SortOrder: components["schemas"]["SortOrder"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description The API version that was used for the request, written YYYY-MM-DD. It is on each successful answer; errors need not have it.
         * @example 2026-09-16
         */
        SquareVersion: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createCustomerCard: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The API version to be used for this request, written YYYY-MM-DD. Without it, the application's default version is used. Another form gets `INVALID_SQUARE_VERSION_FORMAT`, and a date that is no version an error as well.
                 * @example 2026-09-16
                 */
                "Square-Version"?: components["parameters"]["SquareVersion"];
            };
            path: {
                /**
                 * @description Square's id of the customer to whom the card belongs or shall belong. An opaque text.
                 * @example VDKXEEKPJN48QDG3BGGFAK05P8
                 */
                customer_id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        /** @description The nonce of the card, and what else is known about its holder. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomerCardRequest"];
            };
        };
        responses: {
            /** @description The card is saved, or was saved before with this nonce. Look for `errors` before you use `card`: Square's libraries allow it with this status too, although a failure should have a status from 400 on. */
            200: {
                headers: {
                    "Square-Version": components["headers"]["SquareVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateCustomerCardResponse"];
                };
            };
            /** @description The request is not acceptable, the customer is unknown, or the nonce is used up or expired. No card is saved. The status of `CARD_TOKEN_USED`, `CARD_TOKEN_EXPIRED`, `INVALID_ENUM_VALUE` and `INVALID_SQUARE_VERSION_FORMAT` follows from their category and is not printed anywhere. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The card itself was refused. No card is saved. The status is printed for `VERIFY_CVV_FAILURE` and `VERIFY_AVS_FAILURE`; for `CARD_EXPIRED`, `INVALID_EXPIRATION`, `INVALID_CARD` and `UNSUPPORTED_ENTRY_METHOD` it follows from their category, and 400 is possible. */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: components["responses"]["ForbiddenToSaveCards"];
            /** @description The seller has no such customer. Not documented for this operation: `NOT_FOUND` is Square's general code with this status, while `CUSTOMER_NOT_FOUND` has 400. Treat both alike. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalServerError"];
            "4XX": components["responses"]["OtherRefusal"];
            "5XX": components["responses"]["OtherFailure"];
        };
    };
    deleteCustomerCard: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The API version to be used for this request, written YYYY-MM-DD. Without it, the application's default version is used. Another form gets `INVALID_SQUARE_VERSION_FORMAT`, and a date that is no version an error as well.
                 * @example 2026-09-16
                 */
                "Square-Version"?: components["parameters"]["SquareVersion"];
            };
            path: {
                /**
                 * @description Square's id of the customer to whom the card belongs or shall belong. An opaque text.
                 * @example VDKXEEKPJN48QDG3BGGFAK05P8
                 */
                customer_id: components["parameters"]["CustomerId"];
                /**
                 * @description Square's id of the card, as creation and listing answer it in `id`. An opaque text; escape it in the path.
                 * @example ccof:uIbfJXhXETSP197M3GB
                 */
                card_id: components["parameters"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card is removed, unless `errors` is there. */
            200: {
                headers: {
                    "Square-Version": components["headers"]["SquareVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteCustomerCardResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The customer has no such card: it was removed before, belongs to somebody else or never existed. Not documented for this operation; `NOT_FOUND` is Square's general code with this status. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalServerError"];
            "4XX": components["responses"]["OtherRefusal"];
            "5XX": components["responses"]["OtherFailure"];
        };
    };
    listCards: {
        parameters: {
            query?: {
                /**
                 * @description Where the next page begins: the `cursor` of the page before. Leave it out for the first page. Send it with otherwise the same parameters.
                 * @example Q1VSU09SX09GX1RIRV9ORVhUX1BBR0U
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Only cards of this customer. Without it, cards of all customers of the account.
                 * @example VDKXEEKPJN48QDG3BGGFAK05P8
                 */
                customer_id?: components["parameters"]["CustomerIdFilter"];
                /**
                 * @description Whether disabled cards are listed too. By default only enabled ones are.
                 * @example true
                 */
                include_disabled?: components["parameters"]["IncludeDisabled"];
                /**
                 * @description Only cards with this `reference_id`, your own id of the card or its holder.
                 * @example user-id-1
                 */
                reference_id?: components["parameters"]["ReferenceIdFilter"];
                /**
                 * @description Order by the time of creation, `ASC` for the oldest first, which is the default, or `DESC` for the newest first.
                 * @example DESC
                 */
                sort_order?: components["parameters"]["SortOrder"];
            };
            header?: {
                /**
                 * @description The API version to be used for this request, written YYYY-MM-DD. Without it, the application's default version is used. Another form gets `INVALID_SQUARE_VERSION_FORMAT`, and a date that is no version an error as well.
                 * @example 2026-09-16
                 */
                "Square-Version"?: components["parameters"]["SquareVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of cards. All fields may be absent; `errors` never stands beside `cards`. */
            200: {
                headers: {
                    "Square-Version": components["headers"]["SquareVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListCardsResponse"];
                };
            };
            /** @description A parameter has a value that is not allowed, or is not known. The status follows from the category of these codes and is not printed anywhere. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalServerError"];
            "4XX": components["responses"]["OtherRefusal"];
            "5XX": components["responses"]["OtherFailure"];
        };
    };
    createCard: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The API version to be used for this request, written YYYY-MM-DD. Without it, the application's default version is used. Another form gets `INVALID_SQUARE_VERSION_FORMAT`, and a date that is no version an error as well.
                 * @example 2026-09-16
                 */
                "Square-Version"?: components["parameters"]["SquareVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Where the card comes from, whose it is, and a key that makes repeating safe. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCardRequest"];
            };
        };
        responses: {
            /** @description The card is saved, or this is the first answer again. Look for `errors` before you use `card`. */
            200: {
                headers: {
                    "Square-Version": components["headers"]["SquareVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateCardResponse"];
                };
            };
            /** @description The request is not acceptable, the customer is unknown, the source is used up or expired, the card did not pass the verification, or the key belongs to another request. No card is saved. The status is known for `INVALID_CARD_DATA` from the forum; for `SOURCE_USED`, `SOURCE_EXPIRED`, `IDEMPOTENCY_KEY_REUSED` and `INVALID_SQUARE_VERSION_FORMAT` it follows from their category. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The bank wants the buyer to be verified before the card is saved. No card is saved. */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorResponse"];
                };
            };
            403: components["responses"]["ForbiddenToSaveCards"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalServerError"];
            "4XX": components["responses"]["OtherRefusal"];
            "5XX": components["responses"]["OtherFailure"];
        };
    };
    retrieveCard: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The API version to be used for this request, written YYYY-MM-DD. Without it, the application's default version is used. Another form gets `INVALID_SQUARE_VERSION_FORMAT`, and a date that is no version an error as well.
                 * @example 2026-09-16
                 */
                "Square-Version"?: components["parameters"]["SquareVersion"];
            };
            path: {
                /**
                 * @description Square's id of the card, as creation and listing answer it in `id`. An opaque text; escape it in the path.
                 * @example ccof:uIbfJXhXETSP197M3GB
                 */
                card_id: components["parameters"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card as it is now. Look for `errors` before you use `card`. */
            200: {
                headers: {
                    "Square-Version": components["headers"]["SquareVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetrieveCardResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CardNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalServerError"];
            "4XX": components["responses"]["OtherRefusal"];
            "5XX": components["responses"]["OtherFailure"];
        };
    };
    disableCard: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The API version to be used for this request, written YYYY-MM-DD. Without it, the application's default version is used. Another form gets `INVALID_SQUARE_VERSION_FORMAT`, and a date that is no version an error as well.
                 * @example 2026-09-16
                 */
                "Square-Version"?: components["parameters"]["SquareVersion"];
            };
            path: {
                /**
                 * @description Square's id of the card, as creation and listing answer it in `id`. An opaque text; escape it in the path.
                 * @example ccof:uIbfJXhXETSP197M3GB
                 */
                card_id: components["parameters"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card is disabled, now or before. Look for `errors` before you use `card`. */
            200: {
                headers: {
                    "Square-Version": components["headers"]["SquareVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisableCardResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CardNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalServerError"];
            "4XX": components["responses"]["OtherRefusal"];
            "5XX": components["responses"]["OtherFailure"];
        };
    };
}
