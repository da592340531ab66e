import createClient from 'openapi-fetch';
import type { components, paths } from '../../made/contract.js';
import { LedgerProblem, problemOf } from './problem.js';
import { authorization, sessions } from './session.js';

export type Answers = components['schemas'];

/** The staff API, as its contract says. */
export const ledger = createClient<paths>({ baseUrl: location.origin });

ledger.use({
  onRequest: ({ request }) => {
    for (const [name, value] of Object.entries(authorization())) request.headers.set(name, value);
    return request;
  },
  onResponse: ({ response, request }) => {
    // The session has ended on the other side: whoever works here signs in again, and comes back to the same place.
    if (response.status === 401 && sessions.now() && !request.url.endsWith('/api/session')) sessions.set(undefined);
    return response;
  },
});

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The answer, and the revision that it names. @throws LedgerProblem for every other answer than the one asked for */
export const whole = async <T>(
  answer: Promise<Answer<T>>,
): Promise<{ readonly data: T; readonly etag: string | null }> => {
  const { data, error, response } = await answer;
  if (!response.ok || data === undefined) throw new LedgerProblem(response.status, error ?? {});
  return { data, etag: response.headers.get('ETag') };
};

export const given = async <T>(answer: Promise<Answer<T>>): Promise<T> => (await whole(answer)).data;

/** What the contract describes by the form of a step: its body has no type here. @throws LedgerProblem */
export const send = async (
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  method: 'POST' | 'PUT' | 'DELETE' = 'POST',
): Promise<{ readonly data: unknown; readonly etag: string | null }> => {
  const response = await fetch(path, {
    method,
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...authorization(), ...headers },
  });
  if (response.status === 401) sessions.set(undefined);
  if (!response.ok) throw await problemOf(response);
  const data: unknown = await response.json().catch(() => ({}));
  return { data, etag: response.headers.get('ETag') };
};

/** A file of the ledger. @throws LedgerProblem */
export const fileAt = async (path: string): Promise<Blob> => {
  const response = await fetch(path, { headers: authorization() });
  if (!response.ok) throw await problemOf(response);
  return response.blob();
};
