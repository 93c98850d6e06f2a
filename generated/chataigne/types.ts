// Derived by `npm run generate`; edit the description, not this file.

export interface paths {
    "/payment-method": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save a payment method for a customer
         * @description Saves a payment method that already exists at Stripe for one customer, and answers with the saved object
         *     and its new `id`.
         *
         *     **Before you call.** The customer must exist at Châtaigne, and the payment method must exist at Stripe. Take
         *     all card data from Stripe's answer. No card number or security code belongs into this request.
         *
         *     **The request.** All twelve fields are required, for every `type`. That includes TWINT, which has no card:
         *     as documented, a TWINT account can only be saved together with card data that somebody made up. `wallet`
         *     must be an object; send `{}` for a card that is in no wallet. Extra fields are expected to be ignored.
         *
         *     **What limits the values.** The table of the request states types only. The following is good sense and
         *     not a documented rule, so this description does not refuse what breaks it: `exp_month` is a whole number
         *     from 1 to 12, `exp_year` is a year with four digits, `last4` is four digits, `country` is an ISO 3166-1
         *     code of two capital letters, `type` is `card` or `twint`, `funding` is one of `credit`, `debit`, `prepaid`
         *     and `unknown`.
         *
         *     **The answer.** Only `id`, `customerId` and `isActive` are certain. Other fields are expected to come back
         *     as sent, apart from `brand`, which is expected in lower case (`Visa` becomes `visa`). Compare before you
         *     rely on it.
         *
         *     **Life cycle.** The payment method stays until it is deleted. Several of a customer's payment methods may be
         *     active at once; we found nothing by which a new one would switch off or replace an older one here, although
         *     the set-up page at Stripe does replace. It shows up in `paymentMethods` of its customer, in a shorter form.
         *
         *     **Not promised.** There is no idempotency key, and sending the same `stripeId` again may save it again.
         *     Nothing says that the server checks `stripeId` or the card data with Stripe.
         *
         *     **Documented examples.** They are kept as published. The answer does not belong to the request: it has
         *     another customer, other digits, another country and expiry, and `funding` is `card`, which is no kind
         *     of funding at Stripe.
         */
        post: operations["createPaymentMethod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-method/{id}": {
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
         * Remove a saved payment method
         * @description Removes a saved payment method at Châtaigne. Afterwards it is no longer among the `paymentMethods` of its
         *     customer, and it cannot be brought back.
         *
         *     Give the `id` from the answer that created it, or from the customer; the id at Stripe is a different value.
         *     Success is 200 with a short message, not 204.
         *
         *     Deleting it a second time answers 404: what is gone is unknown. So a 404 after a lost answer means that
         *     the first attempt arrived.
         *
         *     **Not promised.** Nothing says whether the payment method is also detached at Stripe, or what becomes of
         *     orders that are about to be paid with it.
         *
         *     The documented 400 for a missing id cannot be provoked over HTTP: without an id, the path is another one.
         */
        delete: operations["deletePaymentMethod"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a customer with the saved payment methods
         * @description Returns one customer: contact data, default delivery address, the restaurants the customer belongs to, and
         *     the saved payment methods.
         *
         *     This is the only operation that shows payment methods after they were created. Each has five fields here
         *     (`id`, `type`, `last4`, `isActive`, `customerId`) and all five are required, although creation may answer
         *     without `type` and `last4`. What `last4` holds for TWINT is not documented.
         *
         *     A payment method appears after its creation and disappears after its deletion. The order of the list and
         *     a limit to its length are not documented. The provider announces the order history as part of this answer;
         *     the published fields contain no orders, so do not count on them.
         *
         *     The provider's document lists no token for this operation. We send one, because the introduction to the
         *     API reference asks for it on all internal requests.
         */
        get: operations["readCustomer"];
        put?: never;
        post?: never;
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
        /** @description A payment method to save. All fields are required whatever its type; no value is limited beyond its type, because the provider states no limit for requests. */
        CreatePaymentMethod: {
            /** @description The customer who may pay with it: the customer's id at Châtaigne (`cust_…`). The published example looks like a customer id of Stripe (`cus_…`), but every page about customers uses such ids only as `stripeId`. */
            customerId: string;
            /** @description Whether the payment method may be used from now on. What an inactive one cannot do is not documented. Another page of the provider gives `true` as the default; the field is required here all the same. */
            isActive: boolean;
            /** @description The payment method's id at Stripe, usually `pm_…`. Nothing says that it is looked up there. */
            stripeId: string;
            /** @description The kind of payment method. Answers know `card` and `twint`; send one of these. The provider sets no limit to it in requests, and nothing tells what becomes of another value. */
            type: string;
            /** @description The last four digits of the card number, as a string, so that leading zeros survive. */
            last4: string;
            /** @description Stripe's fingerprint of the card, which is equal for the same card number however often it was entered. */
            fingerprint: string;
            /** @description The country in which the card was issued; send the ISO 3166-1 code of two capital letters. */
            country: string;
            /** @description The brand of the card. Any spelling may be sent; the published example has a capital letter. Stripe knows `amex`, `cartes_bancaires`, `diners`, `discover`, `eftpos_au`, `jcb`, `link`, `mastercard`, `unionpay`, `visa` and `unknown`. Whether the server takes brands other than `visa`, `mastercard` and `amex` is not documented. */
            brand: string;
            /** @description The month in which the card expires; send a whole number from 1 to 12. */
            exp_month: number;
            /** @description The year in which the card expires; send all four digits. */
            exp_year: number;
            /** @description How the card is funded. Stripe knows `credit`, `debit`, `prepaid` and `unknown`. */
            funding: string;
            /** @description The digital wallet that holds the card, as Stripe describes it, for example Apple Pay. Its members are not documented. Send `{}` when there is none: `null` is not documented, although Stripe itself uses it. */
            wallet: {
                [key: string]: unknown;
            };
        };
        /** @description A saved payment method. Only `id`, `customerId` and `isActive` are always there. */
        PaymentMethod: {
            /** @description The payment method's id at Châtaigne, by which it is deleted. Opaque; not the id at Stripe, even where it begins with `pm_`. */
            id: string;
            /** @description The customer to whom it belongs, by the customer's id at Châtaigne. */
            customerId: string;
            /** @description Whether it may be used. Several payment methods of one customer may be active at the same time. */
            isActive: boolean;
            /**
             * @description The kind of payment method.
             * @enum {string}
             */
            type?: "card" | "twint";
            /** @description The last four digits of the card number; only meaningful for a card. */
            last4?: string;
            /** @description The brand of the card, in lower case; only meaningful for a card. The provider lists `visa`, `mastercard` and `amex`. Be ready for others, because Stripe has more than these. */
            brand?: string & (string);
            /** @description The month in which the card expires; only meaningful for a card. Equal to `exp_month` if both are there. */
            expMonth?: number;
            /** @description The year in which the card expires; only meaningful for a card. Equal to `exp_year` if both are there. */
            expYear?: number;
            /** @description The country in which the card was issued, as an ISO 3166-1 code of two capital letters. */
            country?: string;
            /** @description The month in which the card expires, in the spelling of the request. The range 1 to 12 is documented for `expMonth` only. */
            exp_month?: number;
            /** @description The year in which the card expires, in the spelling of the request. */
            exp_year?: number;
            /** @description Stripe's fingerprint of the card. The same card number has the same fingerprint. */
            fingerprint?: string;
            /** @description How the card is funded. Stripe knows `credit`, `debit`, `prepaid` and `unknown`; the published example has `card`, which we take for a slip. Expect any string. */
            funding?: string;
            /** @description The payment method's id at Stripe. The published example has no prefix, unlike the one in the request. */
            stripeId?: string;
            /** @description The digital wallet that holds the card; empty when there is none. Its members are not documented. */
            wallet?: {
                [key: string]: unknown;
            };
        };
        /** @description The confirmation that a payment method was deleted. */
        PaymentMethodDeletion: {
            /** @description A sentence in English that confirms the deletion. Do not parse it. */
            message: string;
        };
        /** @description A person who orders from restaurants. */
        Customer: {
            /** @description The customer's id at Châtaigne; the value for `customerId` of a payment method. */
            id: string;
            /**
             * Format: date-time
             * @description When the customer was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the customer was last changed. Whether a new payment method counts as a change is not documented.
             */
            updatedAt?: string;
            /** @description The customer's first name. */
            firstName?: string;
            /** @description The customer's last name. */
            lastName?: string;
            /** @description The customer's e-mail address. */
            email?: string;
            /** @description The customer's telephone number, shown with `+` and the country code. It may differ from `whatsappNumber`. */
            phone?: string;
            /** @description The number under which the customer writes on WhatsApp, shown with `+` and the country code. */
            whatsappNumber?: string;
            /** @description The customer's id at Stripe, shown as `cus_…`. Not the value for `customerId` of a payment method. */
            stripeId?: string;
            /** @description The customer's id at HubRise, which connects restaurants' tills. */
            hubriseId?: string;
            /** @description The address to which orders are delivered unless the customer names another one. */
            address?: components["schemas"]["Address"];
            /** @description The saved payment methods, active or not; empty when there is none. Their order is not documented. */
            paymentMethods: components["schemas"]["CustomerPaymentMethod"][];
            /** @description The restaurants (locations) to which the customer belongs; may be empty. */
            locationIds: string[];
        };
        /** @description A saved payment method as its customer shows it, shorter than in the answer to its creation. */
        CustomerPaymentMethod: {
            /** @description The payment method's id at Châtaigne, by which it is deleted. */
            id: string;
            /** @description The kind of payment method. No set of values is stated here; creation answers `card` or `twint`. */
            type: string;
            /** @description The last four digits of the card number. Required here even for TWINT; what it then holds is not documented. */
            last4: string;
            /** @description Whether the payment method may be used. */
            isActive: boolean;
            /** @description The id of the customer that contains it. */
            customerId: string;
        };
        /** @description A postal address with its position. The provider requires all seven fields here, yet creates customers from addresses with four of them in its own example; be ready for an answer without the other three. */
        Address: {
            /** @description Street and number. */
            address: string;
            /** @description What else is needed to find the door, for example the flat. */
            address2?: string;
            /** @description The postal code. */
            postalCode: string;
            /** @description The town. */
            city: string;
            /** @description The country. Its form is not settled: published addresses have a full name in one place and the code `CH` in another. */
            country: string;
            /** @description Degrees north of the equator; negative in the south. */
            latitude?: number;
            /** @description Degrees east of Greenwich; negative in the west. */
            longitude?: number;
        } & unknown;
        /** @description The request about a payment method lacks something or is malformed. */
        PaymentMethodValidationError: {
            /** @description Names the error; the same for creation and deletion. */
            code: string & "PAYMENT_METHOD_VALIDATION_ERROR";
            /** @description An English sentence for people. */
            message: string;
            /** @description What is missing, in one of two spellings. Read both. */
            details?: {
                /** @description Names of the missing fields, as published for creation. */
                missingFields?: string[];
                /** @description Name of the one missing field, as published for deletion. */
                missingField?: string;
            };
        };
        /** @description The customer for whom a payment method was to be saved does not exist. */
        PaymentMethodCustomerNotFoundError: {
            /** @description Names the error. */
            code: string & "PAYMENT_METHOD_CUSTOMER_NOT_FOUND";
            /** @description An English sentence for people. */
            message: string;
            /** @description Which customer was looked for. */
            details?: {
                /** @description The id from the request. */
                customerId?: string;
            };
        };
        /** @description The payment method does not exist, or no longer. */
        PaymentMethodNotFoundError: {
            /** @description Names the error. */
            code: string & "PAYMENT_METHOD_NOT_FOUND";
            /** @description An English sentence for people. */
            message: string;
            /** @description Which payment method was looked for. */
            details?: {
                /** @description The id from the path. */
                paymentMethodId?: string;
            };
        };
        /** @description The server failed while it saved a payment method. */
        PaymentMethodCreationError: {
            /** @description Names the error. */
            code: string & "PAYMENT_METHOD_CREATION_ERROR";
            /** @description An English sentence for people. */
            message: string;
            /** @description More about the failure. Published with this code for the creation of a customer, not for the creation of a payment method. */
            details?: {
                /** @description What went wrong inside the server, for a report to the provider. */
                originalError?: string;
            };
        };
        /** @description The server failed while it deleted a payment method. No details are published for it. */
        PaymentMethodDeleteError: {
            /** @description Names the error. */
            code: string & "PAYMENT_METHOD_DELETE_ERROR";
            /** @description An English sentence for people. */
            message: string;
        };
        /** @description The id of the customer is missing or not acceptable. */
        CustomerValidationError: {
            /** @description Names the error. */
            code: string & "CUSTOMER_VALIDATION_ERROR";
            /** @description An English sentence for people. */
            message: string;
            /** @description What the server took for the id. */
            details?: {
                /** @description The id that the server saw; `null` when it saw none. */
                customerId?: string | null;
            };
        };
        /** @description The customer does not exist. */
        CustomerNotFoundError: {
            /** @description Names the error; not the code that creating a payment method uses for the same cause. */
            code: string & "CUSTOMER_NOT_FOUND";
            /** @description An English sentence for people. */
            message: string;
            /** @description Which customer was looked for. */
            details?: {
                /** @description The id from the path. */
                customerId?: string;
            };
        };
        /** @description The server failed while it read a customer. */
        CustomerRetrievalError: {
            /** @description Names the error. */
            code: string & "CUSTOMER_RETRIEVAL_ERROR";
            /** @description An English sentence for people. */
            message: string;
            /** @description More about the failure. */
            details?: {
                /** @description What went wrong inside the server, for a report to the provider. */
                originalError?: string;
            };
        };
        /** @description The token is missing or not valid. Another documented body has `message` and `statusCode` and no `code`, so `code` is only expected. */
        UnauthorizedError: {
            /**
             * @description Names the error.
             * @constant
             */
            code: "UNAUTHORIZED";
            /** @description An English sentence for people. */
            message: string;
        };
    };
    responses: {
        /** @description The token is missing, malformed or not valid. Not documented for this operation: we expect the answer that the provider publishes for reading the profile of a user. Other pages show a body with `statusCode` instead of `code`. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnauthorizedError"];
            };
        };
    };
    parameters: {
        /**
         * @description The payment method's id at Châtaigne, as creation answers it in `id`. An opaque string.
         * @example pm_123456789
         */
        PaymentMethodId: string;
        /**
         * @description The customer's id at Châtaigne, not the one at Stripe. An opaque string.
         * @example cust_12345
         */
        CustomerId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createPaymentMethod: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The payment method as Stripe knows it, and the customer to whom it belongs. Every field is required. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePaymentMethod"];
            };
        };
        responses: {
            /** @description The payment method is saved. The page of the operation shows this answer without its status; the status comes from the provider's OpenAPI document. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethod"];
                };
            };
            /** @description The request lacks a required field, has a value of the wrong type, or is not JSON. Nothing is saved. Which of the missing fields are named is not promised; a framework's own error body is possible for broken JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodValidationError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description No customer has the given `customerId`. Nothing is saved. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodCustomerNotFoundError"];
                };
            };
            /** @description The server could not save the payment method. Read the customer before you try again, because nothing says that a failure leaves no trace. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodCreationError"];
                };
            };
        };
    };
    deletePaymentMethod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The payment method's id at Châtaigne, as creation answers it in `id`. An opaque string.
                 * @example pm_123456789
                 */
                id: components["parameters"]["PaymentMethodId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment method is deleted. The body only says so and does not repeat the object. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodDeletion"];
                };
            };
            /** @description The id is missing or not acceptable. The documented case, a missing id, cannot be reached over HTTP; which ids count as not acceptable is not documented. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodValidationError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description No payment method has this id, for example because it was deleted before. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodNotFoundError"];
                };
            };
            /** @description The server could not delete the payment method. Deleting it again is safe. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodDeleteError"];
                };
            };
        };
    };
    readCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The customer's id at Châtaigne, not the one at Stripe. An opaque string.
                 * @example cust_12345
                 */
                id: components["parameters"]["CustomerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer. Only `id`, `createdAt`, `paymentMethods` and `locationIds` are always there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description The id is missing or not acceptable. A missing id cannot be reached over HTTP, because the path would be another one; which ids count as not acceptable is not documented. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerValidationError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description No customer has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerNotFoundError"];
                };
            };
            /** @description The server could not read the customer. Reading again is safe. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRetrievalError"];
                };
            };
        };
    };
}
