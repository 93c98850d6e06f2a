// Derived by `npm run generate`; edit the description, not this file.

export interface paths {
    "/accounts/{accountId}/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the cards of an account
         * @description Answers with the cards of one account: at most one of each type, apart from failed and terminated ones, whose
         *     presence here is not documented. We expect them to stay.
         *
         *     The answer is a bare array; the order is not promised. There are no parameters for paging. It needs a token and
         *     a signature, and neither idempotency key nor digest.
         */
        get: operations["listAccountCards"];
        put?: never;
        /**
         * Order a card for an account
         * @description Orders a new Visa or Mastercard card from the issuing partner for one account, and answers with the card in status
         *     `issuing`. For a physical card the order also starts its shipment to `shippingAddress`.
         *
         *     **Before you call.** The account and its customer must be active. For now an account has at most one virtual and
         *     one physical card. Whether cards that failed or were terminated count is not documented.
         *
         *     **The request.** Say the `type` and the cardholder's `billingAddress`; a physical card also needs
         *     `shippingAddress`. Send `Content-Digest` over the bytes of the body, a new `Idempotency-Key`, and a signature
         *     that covers both.
         *
         *     **What happens next.** The checks and the bank's decision come after the answer. The card becomes `active` or,
         *     finally, `issue_failed`; a `card.updated` webhook tells, and so does reading the card. In the sandbox the
         *     simulator decides.
         *
         *     **What the answer holds.** Until the bank has issued the card, expect neither `name`, `network`, `maskedPan` nor
         *     `expirationDate`: the guide's answer lacks them. The reference shows them even in status `issuing`, but with
         *     placeholder values: `state` is `text`, and the masked number begins with digits of Mastercard while the network
         *     says Visa. No sample shows the shipping address again.
         *
         *     **A second card of the same type.** Not documented. We expect 409 or 400, or 201 with a card that ends as
         *     `issue_failed`. Handle all three.
         *
         *     **Repeating.** With the same key and body within one hour you get the identical response and no second card.
         *
         *     **The path.** The introduction to the reference names `/customers/{customerId}/cards`, and the guide
         *     `/accounts/{accountId}/card`. The reference entry and every sample have the path above.
         */
        post: operations["createCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all cards of the programme
         * @description Answers with every card of the programme that the credentials belong to, whatever its account.
         *
         *     The answer is a bare array without paging, which can grow long; the order is not promised. It needs a token and
         *     a signature, and neither idempotency key nor digest.
         *
         *     Older copies of the provider's reference lack an entry for this operation and mention it in the introduction
         *     only; a newer copy has one. Its statuses are not visible, so all of them are our expectation.
         */
        get: operations["listCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/{cardId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one card
         * @description Answers with one card as it is now. Use it to follow a card that is `issuing`, and to see the effect of an
         *     operation whose answer has no body.
         *
         *     A terminated card stays readable, we expect, with status `terminated`. Of the card number only a masked form is shown. It
         *     needs a token and a signature, and neither idempotency key nor digest. Its statuses are our expectation.
         */
        get: operations["getCard"];
        put?: never;
        post?: never;
        /**
         * Terminate a card for good
         * @description Terminates a card. It cannot be undone: the card takes no new payments from then on. Authorisations that are
         *     pending can still be captured for up to 30 days from the termination, so money may move after this call. In
         *     that sense the reference calls the card still active; its status is `terminated` all the same, which is final.
         *
         *     The reference states that there is no body. Which status goes with it is not documented: it may be 200, 202 or
         *     204, so treat any status from 200 to 299 alike, and read the card to see the effect. We expect it to stay
         *     readable and listed with status `terminated`.
         *
         *     Terminating a card that is `inactive` should work, we think; for one that is `issuing` or in a final status
         *     we expect 409 or 400. Repeating the call with the same key and within one hour gets the identical response.
         *
         *     It needs a token, a signature and an `Idempotency-Key`, and no digest.
         */
        delete: operations["terminateCard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cards/{cardId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Switch a card off for a while
         * @description Makes an active card `inactive`, together with the resources that belong to it; which resources these are is
         *     not documented. The card takes no payments until it is activated again.
         *
         *     The statuses of success are not documented. We expect 200 with the card, or, without content, 202 (as the
         *     simulator's operations answer) or 204 (as those on credentials do). Treat any status from 200 to 299 alike, and
         *     read the card when there is no body. For a card that is not active we expect 409 or 400.
         *
         *     There is no request body, so no digest. It needs a token, a signature and an `Idempotency-Key`. Repeating the
         *     call with the same key and within one hour gets the identical response.
         */
        patch: operations["deactivateCard"];
        trace?: never;
    };
    "/cards/{cardId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Switch a card on again
         * @description Makes a card `active` again that was deactivated before, together with the resources that belong to it.
         *
         *     It is described for deactivated cards only. A new card becomes active by itself when the bank has issued it;
         *     this call is not a step of that. For a card in any other status we expect 409 or 400, and never success
         *     for one that is `terminated`.
         *
         *     The statuses of success are not documented. We expect 200 with the card, or 202 or 204 without content. Treat any
         *     status from 200 to 299 alike, and read the card when there is no body.
         *
         *     There is no request body, so no digest. It needs a token, a signature and an `Idempotency-Key`. Repeating the
         *     call with the same key and within one hour gets the identical response.
         */
        patch: operations["activateCard"];
        trace?: never;
    };
}
export interface webhooks {
    "card.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A card has changed
         * @description Offblocks sends this request to each callback URL that is subscribed to `card.updated`, whenever something in a
         *     card changes on its side: the bank has issued or refused it, it was suspended, a termination has come through.
         *     The published sample for customers is sent on creation already, so expect an event with status `issuing` too.
         *
         *     The content is flat: `webhookType` and `eventId`, and beside them the fields of the card as it is now. The
         *     provider says that `webhookType` comes first, but in a published sample it comes last; do not depend on the
         *     order. The provider also warns that this schema may change often.
         *
         *     **What to do.** Answer quickly with 200 and work afterwards. Use `eventId` to notice a repeated delivery, and
         *     `updatedAt` to notice one that comes late; or take the event as a hint only, and read the card.
         *
         *     **Not documented.** Whether deliveries are signed, how often they are repeated, in which order they come, and
         *     which answer is expected. Until you know of a signature, trust nothing in it: whoever knows your URL can send it.
         *
         *     The provider's example of this event is cut off after `accountId` in every copy that we could read, so no
         *     example here is a published one.
         */
        post: operations["cardUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description A card to order. */
        CreateCard: {
            type: components["schemas"]["CardType"];
            /** @description Where the cardholder lives. The published samples always have it; that it is required is our reading, because only the shipping address is said to depend on the type of the card. */
            billingAddress: components["schemas"]["CompleteAddress"];
            /** @description Where the card is sent. Required for a physical card; a virtual card may have it, to no documented effect. */
            shippingAddress?: components["schemas"]["CompleteAddress"];
        };
        /** @description An address as a request must give it. The guide's sample holds these four fields and no others; that each of them is required is our reading. */
        CompleteAddress: WithRequired<components["schemas"]["Address"], "firstLine" | "city" | "country" | "postCode">;
        /** @description A postal address. */
        Address: {
            /** @description The first line below the name, for example flat, or house number and street. */
            firstLine?: string;
            /** @description A second line, where one is needed. */
            secondLine?: string;
            /** @description City, town or village. */
            city?: string;
            /** @description State, province or region, where the country has one. */
            state?: string;
            /** @description The country, as an ISO 3166-1 code of two capital letters, as in all samples. */
            country?: string & unknown;
            /** @description Postal code, in the form of its country. */
            postCode?: string;
        };
        /** @description A card as it is now. What only the bank can tell is absent until it has issued the card. No sample shows a shipping address. */
        Card: {
            /**
             * Format: uuid
             * @description The card's id, chosen by Offblocks. It never changes.
             */
            id: string;
            /**
             * Format: uuid
             * @description The account that the card belongs to and pays from.
             */
            accountId: string;
            type: components["schemas"]["CardType"];
            /** @description The cardholder's name as it is on the card. Absent in the guide's sample of a card that is being issued. */
            name?: string;
            /** @description The card's network. The reference names Visa and MasterCard, and its sample has `visa`; the spelling `mastercard` is our guess. Absent in the guide's sample of a card that is being issued. */
            network?: string;
            /** @description The card number with its middle hidden: the first six digits, six asterisks, the last four digits. Absent in the guide's sample of a card that is being issued. */
            maskedPan?: string;
            /** @description The month in which the card expires, as two digits of the month, a slash and the year. Absent in the guide's sample of a card that is being issued. */
            expirationDate?: string;
            /** @description The cardholder's address, as it was given. Fields that were not given are absent. */
            billingAddress?: components["schemas"]["Address"];
            status: components["schemas"]["CardStatus"];
            /** @description When the card was ordered: an ISO 8601 timestamp in UTC, with milliseconds in one sample and nanoseconds in another. */
            createdAt: string;
            /** @description When the card last changed, in the form of `createdAt`. Equal to it for a new card. */
            updatedAt: string;
        };
        /** @description Cards in no promised order, without an envelope and without paging. */
        CardList: components["schemas"]["Card"][];
        /**
         * @description Whether the card exists as a number only, or also in plastic. The guide on issuing says that physical cards cannot be had yet.
         * @enum {string}
         */
        CardType: "virtual" | "physical";
        /**
         * @description Where the card is in its life; what each status means and what may follow stands under "The states of a card".
         * @enum {string}
         */
        CardStatus: "issuing" | "issue_failed" | "active" | "inactive" | "suspended" | "blocked" | "terminated";
        /** @description The news that a card has changed, with the card as it is now. */
        CardUpdatedEvent: components["schemas"]["Card"] & {
            /**
             * @description Says which kind of entity the other fields describe.
             * @constant
             */
            webhookType: "card.updated";
            /**
             * Format: uuid
             * @description The event's own id. We expect a repeated delivery to have the same.
             */
            eventId: string;
        };
        /** @description A Dictionary (RFC 9651) of Byte Sequences, RFC 9421 section 4.2. Several signatures may stand side by side under different labels. */
        Signature: string;
        /** @description A Dictionary (RFC 9651) of Inner Lists of component names with parameters, RFC 9421 section 4.1. Its labels are those of `Signature`. */
        SignatureInput: string;
        /** @description A Dictionary (RFC 9651) of Byte Sequences by algorithm, RFC 9530 section 2. At least one is expected to be `sha-256` or `sha-512`, the two that the provider's library knows; others may stand beside it. */
        ContentDigest: string;
    };
    responses: {
        /** @description The request is invalid: the body or an id is malformed, a required field or header is missing or, we expect, the digest does not match the body. A bad signature may also end here. Nothing is done. No body is documented. */
        InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Not authorised: the token is missing, expired or unknown. A missing or bad signature may also end here. Nothing is done. No body is documented. */
        NotAuthorised: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description No account of the programme has this id. No body is documented. */
        AccountNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The server failed. Whether anything was done is not known; repeat a modifying request with the same idempotency key. No body is documented. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The request is invalid: an id is not a UUID, a required header is missing or, we expect, malformed. A bad signature may also end here. The status is our expectation, after the documented operations on cards. No body is documented. */
        ExpectedInvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Not authorised: the token is missing, expired or unknown. A missing or bad signature may also end here. The status is our expectation, after the documented operations on cards. No body is documented. */
        ExpectedNotAuthorised: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description No card of the programme has this id. The status is our expectation, after the simulator's operations on cards, which describe it. No body is documented. */
        CardNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The server failed. Whether anything was done is not known; repeat a modifying request with the same idempotency key. The status is our expectation, after the documented operations on cards. No body is documented. */
        ExpectedInternalError: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The change is under way; without content, like the answers of the simulator. Read the card to see it. One of three statuses that we think possible. */
        ChangeAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The change is made; without content, like the answers of the operations on credentials. Read the card to see it. One of three statuses that we think possible. */
        ChangeMade: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Another request with this idempotency key is still running; wait, and repeat it with the same key. We also expect this status when the card's own status does not allow the change, where waiting does not help. No body is documented. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The idempotency key was used within the last hour with another payload. Nothing is done; send the request with a new key. The provider calls 422 or 409 likely for this case; be prepared for both. No body is documented. */
        KeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /** @description The id of the account, as its creation answered it. Another form than a UUID is refused, we expect with 400. */
        AccountId: string;
        /** @description The id of the card, as its creation answered it. Another form than a UUID is refused, we expect with 400. */
        CardId: string;
        /** @description A UUID of any version, new for each request that is not a repetition. Valid for one hour: the same payload then gets the identical response, another payload is refused. */
        IdempotencyKey: string;
        /**
         * @description RFC 9530 digest of the bytes of the body. The example is the true SHA-256 of the request example `documented`, serialised as JSON without white space and with its fields in the order shown: 299 bytes, which is the `Content-Length` that the reference publishes with it. Any other body has another digest.
         * @example sha-256=:9ie6H44PvQmvmoO2KIQYQPXKlLg76BwlIco4+9DwHcw=:
         */
        ContentDigest: components["schemas"]["ContentDigest"];
        /**
         * @description RFC 9421 signature of the request, made with P-384 and SHA-384: 96 bytes in base64 between colons, with the label of its `Signature-Input`. The example verifies for `GET /v1/cards/123e4567-e89b-12d3-a456-426614174000` at `api.offblocks.xyz` with `Authorization: Bearer JWT`; every other request needs its own.
         * @example sig=:u/ZAXQfAdC9TP+REnX/gAm1OD5sPtyLVjZtZxtvM6cLuBoiJ0+L4Fs9LDemlog6Not67w/Ba/WkJEUIl+CH4jqsq1PfRNtBMqBm+6ovmBihYMaFuk0iRHUiACjxUpV4B:
         */
        ReadSignature: components["schemas"]["Signature"];
        /**
         * @description What the signature covers, and when and with which key it was made. Which components the server demands is not documented; the example has our default for a request that only reads.
         * @example sig=("@method" "@authority" "@path" "authorization");created=1752114607;keyid="example-key";alg="ecdsa-p384-sha384"
         */
        ReadSignatureInput: components["schemas"]["SignatureInput"];
        /**
         * @description RFC 9421 signature of the request, made with P-384 and SHA-384: 96 bytes in base64 between colons, with the label of its `Signature-Input`. The example verifies for `PATCH /v1/cards/123e4567-e89b-12d3-a456-426614174000/deactivate` at `api.offblocks.xyz` with `Authorization: Bearer JWT` and the documented idempotency key; every other request needs its own.
         * @example sig=:EYuwEJ9mQt5P7MIRslyVqNNaWX4MNHFJAj9F6BQGt/Cw96YVFF+lo22IPX8MuoubQcY40LaFVtqTwsuCqHxhEeT+QTdWUiNtGM2vDZgzdlvNzFM07zRoEe9xAoVhshF6:
         */
        ChangeSignature: components["schemas"]["Signature"];
        /**
         * @description What the signature covers, and when and with which key it was made. Which components the server demands is not documented; the example has our default for a change without a body, which covers the idempotency key.
         * @example sig=("@method" "@authority" "@path" "authorization" "idempotency-key");created=1752114607;keyid="example-key";alg="ecdsa-p384-sha384"
         */
        ChangeSignatureInput: components["schemas"]["SignatureInput"];
        /**
         * @description RFC 9421 signature of the request, made with P-384 and SHA-384: 96 bytes in base64 between colons, with the label of its `Signature-Input`. The example verifies for the documented request, whose signature base stands under Signing; every other request needs its own.
         * @example sig=:BNCeeOJD+V/Z6yOS8btSpG+c0ggJYx1/b79g+n6z/+Nyw3blWuqRGzvW9Oy2cH9po4aSavhrYIn5bVUuSpNcNwIiekX4W+oO4DHLgQiqdQfdX5Axj983BGF11ua5Yg8M:
         */
        ContentSignature: components["schemas"]["Signature"];
        /**
         * @description What the signature covers, and when and with which key it was made. Which components the server demands is not documented; the example has our default for a request with a body, which covers the idempotency key and the digest.
         * @example sig=("@method" "@authority" "@path" "authorization" "idempotency-key" "content-digest");created=1752114607;keyid="example-key";alg="ecdsa-p384-sha384"
         */
        ContentSignatureInput: components["schemas"]["SignatureInput"];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAccountCards: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description RFC 9421 signature of the request, made with P-384 and SHA-384: 96 bytes in base64 between colons, with the label of its `Signature-Input`. The example verifies for `GET /v1/cards/123e4567-e89b-12d3-a456-426614174000` at `api.offblocks.xyz` with `Authorization: Bearer JWT`; every other request needs its own.
                 * @example sig=:u/ZAXQfAdC9TP+REnX/gAm1OD5sPtyLVjZtZxtvM6cLuBoiJ0+L4Fs9LDemlog6Not67w/Ba/WkJEUIl+CH4jqsq1PfRNtBMqBm+6ovmBihYMaFuk0iRHUiACjxUpV4B:
                 */
                Signature: components["parameters"]["ReadSignature"];
                /**
                 * @description What the signature covers, and when and with which key it was made. Which components the server demands is not documented; the example has our default for a request that only reads.
                 * @example sig=("@method" "@authority" "@path" "authorization");created=1752114607;keyid="example-key";alg="ecdsa-p384-sha384"
                 */
                "Signature-Input": components["parameters"]["ReadSignatureInput"];
            };
            path: {
                /** @description The id of the account, as its creation answered it. Another form than a UUID is refused, we expect with 400. */
                accountId: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account's cards; an empty array when it has none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["NotAuthorised"];
            404: components["responses"]["AccountNotFound"];
            500: components["responses"]["InternalError"];
        };
    };
    createCard: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description RFC 9421 signature of the request, made with P-384 and SHA-384: 96 bytes in base64 between colons, with the label of its `Signature-Input`. The example verifies for the documented request, whose signature base stands under Signing; every other request needs its own.
                 * @example sig=:BNCeeOJD+V/Z6yOS8btSpG+c0ggJYx1/b79g+n6z/+Nyw3blWuqRGzvW9Oy2cH9po4aSavhrYIn5bVUuSpNcNwIiekX4W+oO4DHLgQiqdQfdX5Axj983BGF11ua5Yg8M:
                 */
                Signature: components["parameters"]["ContentSignature"];
                /**
                 * @description What the signature covers, and when and with which key it was made. Which components the server demands is not documented; the example has our default for a request with a body, which covers the idempotency key and the digest.
                 * @example sig=("@method" "@authority" "@path" "authorization" "idempotency-key" "content-digest");created=1752114607;keyid="example-key";alg="ecdsa-p384-sha384"
                 */
                "Signature-Input": components["parameters"]["ContentSignatureInput"];
                /** @description A UUID of any version, new for each request that is not a repetition. Valid for one hour: the same payload then gets the identical response, another payload is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /**
                 * @description RFC 9530 digest of the bytes of the body. The example is the true SHA-256 of the request example `documented`, serialised as JSON without white space and with its fields in the order shown: 299 bytes, which is the `Content-Length` that the reference publishes with it. Any other body has another digest.
                 * @example sha-256=:9ie6H44PvQmvmoO2KIQYQPXKlLg76BwlIco4+9DwHcw=:
                 */
                "Content-Digest": components["parameters"]["ContentDigest"];
            };
            path: {
                /** @description The id of the account, as its creation answered it. Another form than a UUID is refused, we expect with 400. */
                accountId: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        /** @description The type of the card and where its holder lives. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCard"];
            };
        };
        responses: {
            /** @description The card is ordered. It cannot pay before its status is `active`. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["NotAuthorised"];
            404: components["responses"]["AccountNotFound"];
            /** @description Another request with this idempotency key is still running; wait, and repeat it with the same key. We also expect this status when the account already has a card of this type, where waiting does not help. No body is documented. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            422: components["responses"]["KeyReused"];
            500: components["responses"]["InternalError"];
        };
    };
    listCards: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description RFC 9421 signature of the request, made with P-384 and SHA-384: 96 bytes in base64 between colons, with the label of its `Signature-Input`. The example verifies for `GET /v1/cards/123e4567-e89b-12d3-a456-426614174000` at `api.offblocks.xyz` with `Authorization: Bearer JWT`; every other request needs its own.
                 * @example sig=:u/ZAXQfAdC9TP+REnX/gAm1OD5sPtyLVjZtZxtvM6cLuBoiJ0+L4Fs9LDemlog6Not67w/Ba/WkJEUIl+CH4jqsq1PfRNtBMqBm+6ovmBihYMaFuk0iRHUiACjxUpV4B:
                 */
                Signature: components["parameters"]["ReadSignature"];
                /**
                 * @description What the signature covers, and when and with which key it was made. Which components the server demands is not documented; the example has our default for a request that only reads.
                 * @example sig=("@method" "@authority" "@path" "authorization");created=1752114607;keyid="example-key";alg="ecdsa-p384-sha384"
                 */
                "Signature-Input": components["parameters"]["ReadSignatureInput"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All cards; an empty array when there are none. Status and shape are our expectation, after the list of an account's cards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardList"];
                };
            };
            400: components["responses"]["ExpectedInvalidRequest"];
            401: components["responses"]["ExpectedNotAuthorised"];
            500: components["responses"]["ExpectedInternalError"];
        };
    };
    getCard: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description RFC 9421 signature of the request, made with P-384 and SHA-384: 96 bytes in base64 between colons, with the label of its `Signature-Input`. The example verifies for `GET /v1/cards/123e4567-e89b-12d3-a456-426614174000` at `api.offblocks.xyz` with `Authorization: Bearer JWT`; every other request needs its own.
                 * @example sig=:u/ZAXQfAdC9TP+REnX/gAm1OD5sPtyLVjZtZxtvM6cLuBoiJ0+L4Fs9LDemlog6Not67w/Ba/WkJEUIl+CH4jqsq1PfRNtBMqBm+6ovmBihYMaFuk0iRHUiACjxUpV4B:
                 */
                Signature: components["parameters"]["ReadSignature"];
                /**
                 * @description What the signature covers, and when and with which key it was made. Which components the server demands is not documented; the example has our default for a request that only reads.
                 * @example sig=("@method" "@authority" "@path" "authorization");created=1752114607;keyid="example-key";alg="ecdsa-p384-sha384"
                 */
                "Signature-Input": components["parameters"]["ReadSignatureInput"];
            };
            path: {
                /** @description The id of the card, as its creation answered it. Another form than a UUID is refused, we expect with 400. */
                cardId: components["parameters"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card. The status is our expectation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            400: components["responses"]["ExpectedInvalidRequest"];
            401: components["responses"]["ExpectedNotAuthorised"];
            404: components["responses"]["CardNotFound"];
            500: components["responses"]["ExpectedInternalError"];
        };
    };
    terminateCard: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description RFC 9421 signature of the request, made with P-384 and SHA-384: 96 bytes in base64 between colons, with the label of its `Signature-Input`. The example verifies for `PATCH /v1/cards/123e4567-e89b-12d3-a456-426614174000/deactivate` at `api.offblocks.xyz` with `Authorization: Bearer JWT` and the documented idempotency key; every other request needs its own.
                 * @example sig=:EYuwEJ9mQt5P7MIRslyVqNNaWX4MNHFJAj9F6BQGt/Cw96YVFF+lo22IPX8MuoubQcY40LaFVtqTwsuCqHxhEeT+QTdWUiNtGM2vDZgzdlvNzFM07zRoEe9xAoVhshF6:
                 */
                Signature: components["parameters"]["ChangeSignature"];
                /**
                 * @description What the signature covers, and when and with which key it was made. Which components the server demands is not documented; the example has our default for a change without a body, which covers the idempotency key.
                 * @example sig=("@method" "@authority" "@path" "authorization" "idempotency-key");created=1752114607;keyid="example-key";alg="ecdsa-p384-sha384"
                 */
                "Signature-Input": components["parameters"]["ChangeSignatureInput"];
                /** @description A UUID of any version, new for each request that is not a repetition. Valid for one hour: the same payload then gets the identical response, another payload is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the card, as its creation answered it. Another form than a UUID is refused, we expect with 400. */
                cardId: components["parameters"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card is terminated; without content. One of three statuses that we think possible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The termination is under way; without content, like the answers of the simulator. One of three statuses that we think possible. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The card is terminated; without content, like the answers of the operations on credentials. One of three statuses that we think possible. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ExpectedInvalidRequest"];
            401: components["responses"]["ExpectedNotAuthorised"];
            404: components["responses"]["CardNotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["ExpectedInternalError"];
        };
    };
    deactivateCard: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description RFC 9421 signature of the request, made with P-384 and SHA-384: 96 bytes in base64 between colons, with the label of its `Signature-Input`. The example verifies for `PATCH /v1/cards/123e4567-e89b-12d3-a456-426614174000/deactivate` at `api.offblocks.xyz` with `Authorization: Bearer JWT` and the documented idempotency key; every other request needs its own.
                 * @example sig=:EYuwEJ9mQt5P7MIRslyVqNNaWX4MNHFJAj9F6BQGt/Cw96YVFF+lo22IPX8MuoubQcY40LaFVtqTwsuCqHxhEeT+QTdWUiNtGM2vDZgzdlvNzFM07zRoEe9xAoVhshF6:
                 */
                Signature: components["parameters"]["ChangeSignature"];
                /**
                 * @description What the signature covers, and when and with which key it was made. Which components the server demands is not documented; the example has our default for a change without a body, which covers the idempotency key.
                 * @example sig=("@method" "@authority" "@path" "authorization" "idempotency-key");created=1752114607;keyid="example-key";alg="ecdsa-p384-sha384"
                 */
                "Signature-Input": components["parameters"]["ChangeSignatureInput"];
                /** @description A UUID of any version, new for each request that is not a repetition. Valid for one hour: the same payload then gets the identical response, another payload is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the card, as its creation answered it. Another form than a UUID is refused, we expect with 400. */
                cardId: components["parameters"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card is inactive, and this is how it looks now. One of three statuses that we think possible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            202: components["responses"]["ChangeAccepted"];
            204: components["responses"]["ChangeMade"];
            400: components["responses"]["ExpectedInvalidRequest"];
            401: components["responses"]["ExpectedNotAuthorised"];
            404: components["responses"]["CardNotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["ExpectedInternalError"];
        };
    };
    activateCard: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description RFC 9421 signature of the request, made with P-384 and SHA-384: 96 bytes in base64 between colons, with the label of its `Signature-Input`. The example verifies for `PATCH /v1/cards/123e4567-e89b-12d3-a456-426614174000/deactivate` at `api.offblocks.xyz` with `Authorization: Bearer JWT` and the documented idempotency key; every other request needs its own.
                 * @example sig=:EYuwEJ9mQt5P7MIRslyVqNNaWX4MNHFJAj9F6BQGt/Cw96YVFF+lo22IPX8MuoubQcY40LaFVtqTwsuCqHxhEeT+QTdWUiNtGM2vDZgzdlvNzFM07zRoEe9xAoVhshF6:
                 */
                Signature: components["parameters"]["ChangeSignature"];
                /**
                 * @description What the signature covers, and when and with which key it was made. Which components the server demands is not documented; the example has our default for a change without a body, which covers the idempotency key.
                 * @example sig=("@method" "@authority" "@path" "authorization" "idempotency-key");created=1752114607;keyid="example-key";alg="ecdsa-p384-sha384"
                 */
                "Signature-Input": components["parameters"]["ChangeSignatureInput"];
                /** @description A UUID of any version, new for each request that is not a repetition. Valid for one hour: the same payload then gets the identical response, another payload is refused. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the card, as its creation answered it. Another form than a UUID is refused, we expect with 400. */
                cardId: components["parameters"]["CardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The card is active, and this is how it looks now. One of three statuses that we think possible. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            202: components["responses"]["ChangeAccepted"];
            204: components["responses"]["ChangeMade"];
            400: components["responses"]["ExpectedInvalidRequest"];
            401: components["responses"]["ExpectedNotAuthorised"];
            404: components["responses"]["CardNotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            500: components["responses"]["ExpectedInternalError"];
        };
    };
    cardUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The event and the card. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardUpdatedEvent"];
            };
        };
        responses: {
            /** @description Your answer: the event has arrived. Which status the provider expects is not documented; any from 200 to 299 is a fair guess. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
