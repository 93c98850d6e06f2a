import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { type Input, urlVariable } from '../core/api.ts';
import type { Case } from '../core/case.ts';
import { type CasePlace, isBroken, valueIn, withValueIn } from '../core/case-place.ts';
import type { SecurityScheme } from '../core/description.ts';
import { unreachableError, usageError } from '../core/errors.ts';
import { type FailureKind, type HeaderList, type HttpRequest, headerValues } from '../core/http.ts';
import { type CredentialValues, defineTarget, type OpenTarget, type TargetRequest } from '../core/target.ts';
import { defaultLimits } from '../protocol/client-limits.ts';
import { createHttpClient, type HttpClient } from '../protocol/http-client.ts';
import { signRequest } from '../protocol/message-signature.ts';
import { namesOwnCredential } from '../protocol/own-credential.ts';

export default defineTarget({
  id: 'live',
  title: 'A base URL that the user names: a sandbox, a stand-in, or production by an explicit word',
  embedded: false,
  async open(request) {
    const baseUrl = permittedUrl(request);
    const { credentials, fixed } = headersFrom(request);
    const { headers: given = [] } = request;
    const inputs = inputsFrom(request);
    const sign = signerFrom(request);
    const limits = { ...defaultLimits, headersTimeoutMs: 20_000, totalTimeoutMs: 30_000 };
    const client = createHttpClient({ ...limits, allowedHosts: [hostAndPort(baseUrl)] });
    await requireAnswer(client, baseUrl);
    return {
      id: 'live',
      baseUrl: baseUrl.href.replace(/\/+$/, ''),
      capabilities: new Set(['state']),
      credentials,
      waivers: [],
      adapt: (case_) => adapt(case_, request, inputs),
      async send(case_, plain) {
        const whole = { ...plain, headers: [...plain.headers, ...(isUnsaid(case_) ? given : fixed)] };
        const sent = sign ? withBrokenHeader(await sign(whole), whole, case_) : whole;
        return { sent, answer: await client.send(sent) };
      },
      close: () => client.close(),
    };
  },
});

/** What a description forgets to say of one operation, its user may know. */
function isUnsaid({ operation, request }: Case): boolean {
  return operation.isSecurityUnsaid === true && request.credentials === 'sent';
}

function isBasic(scheme: SecurityScheme): boolean {
  return scheme.kind === 'http' && scheme.scheme === 'basic';
}

/** Whether the word of another scheme stands before a credential (RFC 9110 §11.4). */
function isWrittenFor(scheme: SecurityScheme, value: string): boolean {
  if (scheme.kind === 'apiKey') return true;
  return isBasic(scheme) === /^basic /i.test(value);
}

/** A URL leaves its scheme's own port out; without one, the client would allow every port of the host. */
function hostAndPort({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

/** Kinds of failure that show that no HTTP server is there; a slow answer to a request without a path is none. */
const noServer: readonly FailureKind[] = [
  'refused',
  'unresolved',
  'tls',
  'connect-timeout',
  'malformed',
  'closed',
];

async function requireAnswer(client: HttpClient, baseUrl: URL): Promise<void> {
  const answer = await client.send({ method: 'GET', url: baseUrl.href, headers: [['accept', '*/*']] });
  if (answer.ok || !noServer.includes(answer.failure.kind)) return;
  await client.close();
  throw unreachableError(
    `${baseUrl.host} does not answer HTTP (${answer.failure.message}); start it, or correct the base URL`,
  );
}

function permittedUrl({ api, env, allowProduction, url = env[urlVariable(api)] }: TargetRequest): URL {
  if (!url) {
    const known = api.baseUrls.find(({ kind }) => kind === 'sandbox');
    throw usageError(
      `target live of ${api.id} needs --url or ${urlVariable(api)}${known ? `, for example ${known.url}` : ': the base URL of your sandbox'}`,
    );
  }
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol)) {
    throw usageError(`--url ${url} is not an absolute http or https URL`);
  }
  if (parsed.username || parsed.password || parsed.search || parsed.hash) {
    throw usageError('--url takes a base URL without credentials, query or fragment');
  }
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(parsed.hostname);
  if (parsed.protocol === 'http:' && !isLoopback) {
    throw usageError(`--url ${url} would send credentials without TLS; use https`);
  }
  const isProduction = api.baseUrls.some(({ kind, url: known }) => {
    return kind === 'production' && new URL(known).host === parsed.host;
  });
  if (isProduction && !allowProduction) {
    throw usageError(`${parsed.host} is production of ${api.id}; say --allow-production if you mean it`);
  }
  return parsed;
}

/**
 * Given headers that a security scheme names are its credentials, also where its key travels in the query or in a
 * cookie; the others go with every request, and so do those of a scheme that no operation asks for. An operation whose
 * security nothing is said of gets all of them.
 */
function headersFrom(request: TargetRequest): { credentials: CredentialValues; fixed: HeaderList } {
  const { headers = [], description } = request;
  const credentials = new Map(credentialsFrom(request));
  const used = new Set<string>();
  const asked = new Set(description.operations.flatMap(({ security }) => security.flat()));
  const schemes = [...description.securitySchemes.values()].filter(({ name }) => asked.has(name));
  // where both are asked for, a token is nobody's name and password
  const isMixed = schemes.some(isBasic) && !schemes.every((one) => isBasic(one) || one.kind === 'apiKey');
  for (const scheme of schemes) {
    const name = scheme.kind === 'apiKey' ? scheme.key : 'authorization';
    const values = headerValues(headers, name);
    const value = values.find((one) => isWrittenFor(scheme, one)) ?? (isMixed ? undefined : values[0]);
    if (value === undefined) continue;
    used.add(name.toLowerCase());
    credentials.set(scheme.name, scheme.kind === 'apiKey' ? value : bareCredential(value));
  }
  return { credentials, fixed: headers.filter(([name]) => !used.has(name.toLowerCase())) };
}

/** The serialiser writes the scheme's word itself, and for Basic the base64. */
function bareCredential(value: string): string {
  const [, word = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(value) ?? [];
  if (word.toLowerCase() === 'basic') return Buffer.from(rest, 'base64').toString();
  return word.toLowerCase() === 'bearer' ? rest : value;
}

function credentialsFrom({ api, env }: TargetRequest): CredentialValues {
  const missing = api.credentials.filter((credential) => !env[credential.env]);
  if (missing.length > 0) {
    const wanted = missing.map((credential) => `${credential.env} (${credential.obtain})`).join(', ');
    throw usageError(`target live of ${api.id} needs ${wanted} in the environment`);
  }
  return new Map(api.credentials.map(({ scheme, env: name }) => [scheme, env[name] ?? '']));
}

type InputValues = readonly { readonly input: Input; readonly value: string | undefined }[];

function inputsFrom({ api, env }: TargetRequest): InputValues {
  return api.inputs.map((input) => ({ input, value: env[input.env] || undefined }));
}

function signerFrom({ api, env }: TargetRequest) {
  const { signer } = api;
  if (!signer) return undefined;
  const key = (name: string): string => {
    const value = env[name];
    if (!value)
      throw usageError(`target live of ${api.id} signs its requests and needs ${name} in the environment`);
    return value;
  };
  const keys = { privateKeyPem: key(signer.privateKeyEnv), keyId: key(signer.keyIdEnv) };
  return (request: HttpRequest) => signRequest(request, signer, keys, new Date());
}

function adapt(case_: Case, request: TargetRequest, inputs: InputValues): ReturnType<OpenTarget['adapt']> {
  const { operation } = case_;
  const { api, allowDestructive } = request;
  const effect = api.effects[operation.id];
  if (effect === undefined) return { skip: `the effect of ${operation.id} is not declared in api.ts` };
  if (effect === 'destroy' && !allowDestructive) {
    return { skip: `${operation.id} destroys data; say --allow-destructive if you mean it` };
  }
  const method = case_.request.method ?? operation.method;
  if (
    method !== operation.method &&
    !allowDestructive &&
    !['get', 'head', 'options'].includes(method.toLowerCase())
  ) {
    return {
      skip: `${method.toUpperCase()} is not declared there and may change data; say --allow-destructive if you mean it`,
    };
  }
  if (takesOwnAccess(case_, request)) {
    return { skip: 'it names the very credential that this run was given, and may take it away' };
  }
  const wanted = inputs.filter(({ input }) => {
    return (input.operations?.includes(operation.id) ?? true) && isReplaced(case_, input.at);
  });
  const lacking = wanted.filter(({ value }) => value === undefined);
  if (lacking.length > 0) {
    return { skip: `needs ${lacking.map(({ input }) => `${input.env} (${input.obtain})`).join(', ')}` };
  }
  const given = wanted.reduce(
    (made, { input, value }) => withValueIn(made, input.at, value ?? ''),
    case_.request,
  );
  const fresh = api.freshKeys.filter((place) => isReplaced(case_, place));
  return { request: fresh.reduce((made, place) => withValueIn(made, place, randomUUID()), given) };
}

/** Whether a request that changes something names what lets all others in. */
function takesOwnAccess({ operation, request }: Case, { headers = [] }: TargetRequest): boolean {
  const method = request.method ?? operation.method;
  if (['get', 'head', 'options'].includes(method.toLowerCase())) return false;
  const { path, query, body } = request;
  const content = body && 'value' in body ? body.value : null;
  return namesOwnCredential([path, query, content], headers);
}

/** A header that the case breaks stays as the case made it, although signing would set it right. */
function withBrokenHeader(signed: HttpRequest, plain: HttpRequest, { breaks }: Case): HttpRequest {
  if (breaks?.at.in !== 'header') return signed;
  const isBrokenOne = ([name]: readonly [string, string]): boolean =>
    name.toLowerCase() === breaks.at.name.toLowerCase();
  const others = signed.headers.filter((header) => !isBrokenOne(header));
  return { ...signed, headers: [...others, ...plain.headers.filter(isBrokenOne)] };
}

/** A documented example stands there, and the case does not depend on what it is. */
function isReplaced(case_: Case, place: CasePlace): boolean {
  return valueIn(case_.request, place) !== undefined && !isBroken(case_, place);
}
