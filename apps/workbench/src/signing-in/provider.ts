import type { Answers } from '../ledger/client.js';
import { problemOf } from '../ledger/problem.js';
import { began } from './began.js';

/** Signing in at an identity provider: the browser leaves this page, and comes back to it with an answer in its address. */

const WANTED = 'ecl.wanted';

/** With its own words alone: the session of before, where there is one, is not that of whoever comes. */
const asked = async <T>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<T> => {
  const response = await fetch(path, { headers: { Accept: 'application/json', ...headers } });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
};

/** Sends the browser to the provider. @param to where somebody wanted to be. @throws LedgerProblem where the provider is down */
export const goToProvider = async (to: string | undefined): Promise<void> => {
  const { href } = await asked<Answers['SignInBegun']>('/api/session/oidc');
  if (to === undefined) sessionStorage.removeItem(WANTED);
  else sessionStorage.setItem(WANTED, to);
  location.assign(href);
};

/**
 * What the provider sent, out of the address of the page: it counts once, and is in no history. The address is that of any other
 * sign-in then, also over a session that was there before.
 */
const takenFromAddress = (): string | undefined => {
  const { pathname, search } = location;
  if (pathname !== '/sign-in' || !new URLSearchParams(search).has('state')) return undefined;
  const wanted = sessionStorage.getItem(WANTED);
  sessionStorage.removeItem(WANTED);
  const again = new URLSearchParams({ again: '1', ...(wanted === null ? {} : { to: wanted }) });
  history.replaceState(null, '', `/sign-in?${again.toString()}`);
  return search;
};

// Before the router looks at the address.
let back = takenFromAddress();
let finishing: Promise<void> | undefined;

const finished = async (query: string): Promise<void> => {
  const answer = await asked<Answers['SessionAnswer']>(`/api/session/oidc/callback${query}`);
  const { username } = await asked<Answers['SignedInAccount']>('/api/session', {
    Authorization: `Bearer ${answer.token}`,
  });
  began(answer, username, true);
};

/** Ends the sign-in that was begun, once; undefined where nobody came back. @throws LedgerProblem */
export const comeBack = (): Promise<void> | undefined => {
  if (back !== undefined) {
    finishing = finished(back);
    back = undefined;
  }
  return finishing;
};
