// Derived by `npm run generate`; edit the description, not this file.

export interface paths {
    "/api/v1/groups/{group_id}/revere_pay/{linked_account_id}/customers/{customer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The merchant that the customer belongs to, called Merchant ID in the provider's Hub. A UUID, as far as examples show.
                 * @example 9be095b0-4d8e-47a7-b44b-667e4e92b86c
                 */
                group_id: components["parameters"]["GroupId"];
                /**
                 * @description The merchant's account at the payment processor. The pages of these operations leave it empty; another page of the provider shows a UUID.
                 * @example 5e2b7c14-90af-4b36-8d1e-3c6f0a9d7e58
                 */
                linked_account_id: components["parameters"]["LinkedAccountId"];
                /**
                 * @description The customer, by the `id` that the answer to an update shows. A UUID, as far as examples show.
                 * @example 25f8fa96-5c96-4448-994c-c2b7281ed263
                 */
                customer_id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Update a customer
         * @description Replaces the name and the e-mail address of an existing customer, and answers with the customer. Cards and other
         *     payment methods are neither touched nor shown.
         *
         *     **The path.** The heading of the page ends at `/customers`; all three of its samples go on with the id of the
         *     customer. We follow the samples: headings of neighbouring pages are wrong as well, and without an id nothing but the
         *     e-mail address could say who is meant.
         *
         *     **The request.** All three fields are required, so this is a replacement and not a partial update: send the values
         *     that shall stay as well. The name of the third field is missing from the table; the example calls it `email`. Send
         *     JSON with `Content-Type: application/json`; the page states no content type.
         *
         *     **The answer** is 200 with the whole customer, without an envelope. `id` is the id of the path, the three fields are
         *     as sent, `created_at` stays and `updated_at` moves forward. The documented answer cannot prove the last: its two
         *     times are one microsecond apart, and before the time of the card in the example for adding one.
         *
         *     **The e-mail address.** According to the user guide a customer is identified by it, and each must be unique. We expect
         *     a status of the class 4XX, with nothing changed, for an address that another customer has.
         *
         *     **Repeating.** The same request sent twice leaves the same name and address, so repeating it after a lost answer
         *     is safe as far as these go. The page does not say so in words, and there is no protection against two writers: the
         *     last one wins.
         */
        put: operations["updateCustomer"];
        /**
         * Add a card to a customer
         * @description Puts a card on file for an existing customer, and answers with the card. The `POST` goes to the customer itself;
         *     there is no segment for cards in the path.
         *
         *     **Before you call.** The customer must exist, and the browser of the cardholder must have turned the card into a
         *     `token` with the Reverepay Tokenizer. The key must be of the kind Manage Customers.
         *
         *     **The request.** `token` and `billing_address` are required, and so are all lines of the address but `company` and
         *     `line_2`. Send JSON with `Content-Type: application/json`. The page does not state a content type and two of
         *     its three samples set none; the third one lets its library set this one. The keys are `line_1` and `line_2`, not
         *     `line1` and `line2`. The documented example request is spelt in the second way, breaks the page's own table
         *     and is therefore kept in `x-invalid-examples`.
         *
         *     **The answer** is 200 and not 201, although a card is created. It is the card alone, without an envelope: neither the
         *     customer nor the ids of the path are repeated, and the token is never shown. The address is expected to come back
         *     with the values that were sent. What was learnt about the card comes with it: brand, kind, issuer and the name of the
         *     holder, which is not part of the request. Keep `card_id`: no documented operation lists it later.
         *
         *     **The token.** A token that has expired, was used before or is unknown is expected to get 400. Whether it can be used
         *     twice is not documented; do not count on it.
         *
         *     **Not promised.** There is no idempotency key. After a lost answer, sending the request again may add the card twice or
         *     fail because the token is used up. Nothing says whether the same card can be on file twice, whether the first card
         *     becomes the one that is charged, or whether the address is checked with the issuer.
         */
        post: operations["addCustomerCard"];
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
        /** @description A card token and the billing address of the card. */
        AddCustomerCard: {
            /** @description The card token that the Reverepay Tokenizer made in the cardholder's browser. Opaque text; the UUID in the example is a customer's id and says nothing about its form. It expires, and is expected to be good for one card. */
            token: string;
            billing_address: components["schemas"]["BillingAddress"];
        };
        /** @description The address that the customer's bills go to, in the spelling that requests use. */
        BillingAddress: {
            /** @description City of the customer. */
            city: string;
            /** @description Company of the customer, where there is one. Only the table mentions it; no example has it. */
            company?: string;
            /** @description Country of the customer. We expect a code of two capital letters; US and CA are sure to be known. Whether the United Kingdom is `GB` or `UK`, and whether other forms are accepted, is not documented. */
            country: string & components["schemas"]["CountryCode"];
            /** @description First line of the address, usually house number and street. The key has an underscore here, whatever the example says. */
            line_1: string;
            /** @description Second line of the address, for example a flat. The key has an underscore here, whatever the example says. */
            line_2?: string;
            /** @description Postal code of the customer, in the form of its country; text, so that leading zeros stay. */
            postal_code: string;
            /** @description State, province or similar part of the country. The example has the two letters of a US state; no list is documented. */
            subdivision: string;
        };
        /** @description A card on file. No table describes it: which fields there are and which types they have is known from one example. Fields that are not required here are those that the processor behind the provider calls optional. */
        Card: {
            /** @description The card's id, and the only handle on it. Expected to be new for each card that is added. */
            card_id: string & components["schemas"]["Uuid"];
            /** @description The first six digits of the card's number, which tell the issuer. The processor's own field may have up to eight digits; the name here says six. */
            first_six: string;
            /** @description The last four digits of the card's number, to tell cards apart when people choose one. */
            last_four: string;
            /** @description The month in which the card expires, as two digits of the month, a slash and two digits of the year. The example, `11/26`, cannot be read in another way; a neighbouring page prints the expiry of a card with the same digits as `26/11`. */
            expiration: string;
            /** @description The card's brand. Known from another page are `Visa`, `Mastercard`, `Discover` and `American Express`, in this spelling. Be ready for others. */
            brand: string;
            /** @description How the card is funded, in lower case. The example has `debit`; `credit` is sure to exist, and the processor also knows `prepaid` and `unknown`. Be ready for others. */
            card_type: string;
            /** @description The issuer's class of the card, for people to read. The example has `PERSONAL`; no list is documented. May be absent. */
            card_category?: string;
            /** @description The cardholder's name, as entered with the card and not as stored for the customer. May be absent. */
            holder_name?: string;
            billing_address: components["schemas"]["CardBillingAddress"];
            /** @description The bank that issued the card, for people to read. May be absent. */
            issuer?: string;
            /** @description The country of the issuer, as a code of two capital letters. May be absent. */
            issuer_country?: string & components["schemas"]["CountryCode"];
            /** @description Whether the card falls under a limit on interchange fees, as debit cards of large US banks do. The provider does not explain it; this is the usual meaning. */
            regulated: boolean;
            /** @description Whether the card belongs to a business and not to a person. The provider does not explain it; this is the usual meaning. */
            commercial: boolean;
            /** @description Whether the card is kept for later payments. `true` in the example, and expected to be so after this operation. */
            card_on_file: boolean;
            /** @description When the card was put on file. */
            created_at: string & components["schemas"]["UtcTimestamp"];
            /** @description When the card last changed; equal to `created_at` for a new card in the example. */
            updated_at: string & components["schemas"]["UtcTimestamp"];
        };
        /** @description The billing address as answers show it, expected with the values that were sent. Its lines are called `line1` and `line2` in the only example, and `line_1` and `line_2` in requests: read whichever is there. Optional lines that were not sent may be absent, null or empty. */
        CardBillingAddress: {
            /** @description City of the customer, as it was sent. */
            city: string;
            /** @description Company of the customer. May be absent, null or empty when none was sent; whether it is repeated at all is not documented. */
            company?: string | null;
            /** @description Country of the customer, expected as it was sent. */
            country: string & components["schemas"]["CountryCode"];
            /** @description First line of the address, in the spelling of the example. There when `line_1` is not. */
            line1?: string;
            /** @description Second line of the address, in the spelling of the example. Never beside `line_1`. */
            line2?: string | null;
            /** @description First line of the address, in the spelling of requests. There when `line1` is not. */
            line_1?: string;
            /** @description Second line of the address, in the spelling of requests. Never beside `line1`. */
            line_2?: string | null;
            /** @description Postal code of the customer, as it was sent. */
            postal_code: string;
            /** @description State, province or similar part of the country, as it was sent. */
            subdivision: string;
        } & (unknown | unknown);
        /** @description The values that the customer shall have from now on. All are required. */
        UpdateCustomer: {
            /** @description First name of the customer. */
            first_name: string;
            /** @description Last name of the customer. */
            last_name: string;
            /** @description E-mail address of the customer, by which the customer is identified; unique among the merchant's customers according to the user guide. The name of the field comes from the example, since the table has lost it. */
            email: string;
        };
        /** @description A customer. No table describes it: which fields there are and which types they have is known from one example. Cards and addresses are not part of it. */
        Customer: {
            /** @description The customer's id, equal to `customer_id` of the path. A card's id is called `card_id`, this one only `id`. */
            id: string & components["schemas"]["Uuid"];
            /** @description The merchant that the customer belongs to, equal to `group_id` of the path. */
            group_id: string & components["schemas"]["Uuid"];
            /** @description First name of the customer, as it was sent. */
            first_name: string;
            /** @description Last name of the customer, as it was sent. */
            last_name: string;
            /** @description E-mail address of the customer, as it was sent. */
            email: string;
            /** @description When the customer was made. An update leaves it as it is. */
            created_at: string & components["schemas"]["UtcTimestamp"];
            /** @description When the customer last changed. Expected to move forward with each update; never before `created_at`. */
            updated_at: string & components["schemas"]["UtcTimestamp"];
        };
        /** @description The body of an error, as the provider's browser library expects it of its own requests. Nothing is documented for these operations, so do not depend on it. */
        Error: {
            /** @description What went wrong, for people to read. Do not parse it. */
            error: string;
        };
        /** @description A country as two capital letters, as in all examples. */
        CountryCode: string;
        /**
         * Format: date-time
         * @description A moment in UTC, RFC 3339, with none to nine digits after the second.
         */
        UtcTimestamp: string;
        /**
         * Format: uuid
         * @description An id in the form of all examples. Treat it as opaque.
         */
        Uuid: string;
    };
    responses: {
        /** @description Refused for another reason than the content of the request. We expect 401 or 403 when the key is missing, unknown or of another kind than Manage Customers, and 404 when the merchant, the linked account or the customer does not exist or does not belong to the one before it in the path. Nothing is changed. The provider documents none of these statuses; they are our expectation, and so is the body. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The server failed. Whether anything was changed is not known. An update can be sent again; adding a card again may add it twice. The provider publishes no body; this one is what we expect. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description The merchant that the customer belongs to, called Merchant ID in the provider's Hub. A UUID, as far as examples show.
         * @example 9be095b0-4d8e-47a7-b44b-667e4e92b86c
         */
        GroupId: string & components["schemas"]["Uuid"];
        /**
         * @description The merchant's account at the payment processor. The pages of these operations leave it empty; another page of the provider shows a UUID.
         * @example 5e2b7c14-90af-4b36-8d1e-3c6f0a9d7e58
         */
        LinkedAccountId: string & components["schemas"]["Uuid"];
        /**
         * @description The customer, by the `id` that the answer to an update shows. A UUID, as far as examples show.
         * @example 25f8fa96-5c96-4448-994c-c2b7281ed263
         */
        CustomerId: string & components["schemas"]["Uuid"];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    updateCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The merchant that the customer belongs to, called Merchant ID in the provider's Hub. A UUID, as far as examples show.
                 * @example 9be095b0-4d8e-47a7-b44b-667e4e92b86c
                 */
                group_id: components["parameters"]["GroupId"];
                /**
                 * @description The merchant's account at the payment processor. The pages of these operations leave it empty; another page of the provider shows a UUID.
                 * @example 5e2b7c14-90af-4b36-8d1e-3c6f0a9d7e58
                 */
                linked_account_id: components["parameters"]["LinkedAccountId"];
                /**
                 * @description The customer, by the `id` that the answer to an update shows. A UUID, as far as examples show.
                 * @example 25f8fa96-5c96-4448-994c-c2b7281ed263
                 */
                customer_id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        /** @description All three values as they shall be from now on. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCustomer"];
            };
        };
        responses: {
            /** @description The customer is changed. The body is the customer as it is now, without an envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description The request is not acceptable: it is malformed, lacks a required field, or has a value that fails a check. The customer stays as it was. The provider publishes no body; this one is what we expect. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalError"];
            "4XX": components["responses"]["Refused"];
        };
    };
    addCustomerCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The merchant that the customer belongs to, called Merchant ID in the provider's Hub. A UUID, as far as examples show.
                 * @example 9be095b0-4d8e-47a7-b44b-667e4e92b86c
                 */
                group_id: components["parameters"]["GroupId"];
                /**
                 * @description The merchant's account at the payment processor. The pages of these operations leave it empty; another page of the provider shows a UUID.
                 * @example 5e2b7c14-90af-4b36-8d1e-3c6f0a9d7e58
                 */
                linked_account_id: components["parameters"]["LinkedAccountId"];
                /**
                 * @description The customer, by the `id` that the answer to an update shows. A UUID, as far as examples show.
                 * @example 25f8fa96-5c96-4448-994c-c2b7281ed263
                 */
                customer_id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        /** @description The token of the card and the address that its bills go to. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCustomerCard"];
            };
        };
        responses: {
            /** @description The card is on file. The body is the card, without an envelope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            /** @description The request is not acceptable: it is malformed, lacks a required field, or has a value that fails a check. We expect the same for a token that is unknown, expired or used up. No card is added. The provider publishes no body; this one is what we expect. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            500: components["responses"]["InternalError"];
            "4XX": components["responses"]["Refused"];
        };
    };
}
