/** Who is signed in, in this tab: a closed tab forgets it, and no other site can read it. */
export interface Session {
  readonly token: string;
  readonly expiresAt: string;
  readonly mustChangePassword: boolean;
  readonly secondFactor: 'not-asked' | 'to-enrol' | 'to-give' | 'given';
  readonly username: string;
  /** Signed in at an identity provider: there may be no password of the ledger to ask for. */
  readonly isThroughProvider?: boolean;
}

const KEPT_AS = 'ecl.session';
type Listener = () => void;
const listeners = new Set<Listener>();

const read = (): Session | undefined => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? 'null') as Session | null;
    return kept === null || Date.parse(kept.expiresAt) <= Date.now() ? undefined : kept;
  } catch {
    return undefined;
  }
};

let current = read();

export const sessions = {
  now: (): Session | undefined => current,
  /** Undefined ends it. */
  set: (session: Session | undefined): void => {
    current = session;
    if (session) sessionStorage.setItem(KEPT_AS, JSON.stringify(session));
    else sessionStorage.removeItem(KEPT_AS);
    for (const tell of listeners) tell();
  },
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** How a question says who asks; nothing where nobody is signed in. */
export const authorization = (): { readonly Authorization?: string } =>
  current ? { Authorization: `Bearer ${current.token}` } : {};

/** True for a session that may do more than finish signing in. */
export const isComplete = (session: Session | undefined): session is Session =>
  session !== undefined &&
  !session.mustChangePassword &&
  session.secondFactor !== 'to-give' &&
  session.secondFactor !== 'to-enrol';
