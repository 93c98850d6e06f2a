// Derived by `npm run generate`; edit the description, not this file.
import type { CompiledValidators } from '../../src/openapi/description.ts';
export declare const validators: CompiledValidators;
