import { useEffect, useRef, useState } from 'react';
import { useSession } from '../shell/account.js';
import { withAt, type Path, type Value } from './draft.js';
import { drafts, type Draft } from './drafts.js';

interface KeptDraft {
  readonly draft: Draft | undefined;
  readonly isKept: boolean;
  readonly keep: (draft: Draft) => void;
  /** Changes one member, whatever else changes at the same time. */
  readonly change: (path: Path, value: Value) => void;
  /** The same for what nobody chose: it alone is no draft. */
  readonly fillIn: (path: Path, value: Value) => void;
  readonly drop: () => Promise<void>;
}

/** What somebody enters, kept on this device while they do. Undefined until it is known whether a draft is here. */
export const useDraft = (place: string, start: Draft): KeptDraft => {
  const username = useSession()?.username ?? '';
  const [draft, setDraft] = useState<Draft>();
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    void drafts
      .read(username, place)
      .catch(() => undefined)
      .then((kept) => {
        setDraft(kept ?? start);
        setKept(kept !== undefined);
      });
    // The draft is read once, when the form opens.
  }, [username, place]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const written = useRef<Promise<void>>(undefined);
  // Several members may change before the page is drawn again.
  const newest = useRef<Draft>(undefined);
  newest.current = draft;
  const show = (next: Draft): void => {
    newest.current = next;
    setDraft(next);
  };
  const write = (): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (newest.current === undefined) return;
    written.current = drafts.keep(username, place, { ...newest.current, savedAt: new Date().toISOString() }).then(
      () => setKept(true),
      () => setKept(false),
    );
  };
  const keep = (next: Draft): void => {
    show(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(write, 400);
  };
  useBeforeLeaving(() => {
    if (timer.current !== undefined) write();
  });
  const withMember = (path: Path, value: Value): Draft | undefined =>
    newest.current && { ...newest.current, value: withAt(newest.current.value, path, value) };
  const change = (path: Path, value: Value): void => {
    const next = withMember(path, value);
    if (next) keep(next);
  };
  const fillIn = (path: Path, value: Value): void => {
    const next = withMember(path, value);
    if (next) show(next);
  };
  const drop = async (): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    // What is still being written would come back.
    await written.current;
    await drafts.drop(username, place).catch(() => undefined);
  };
  return { draft, isKept, keep, change, fillIn, drop };
};

/** What was typed last is written when the form is left, the page is hidden, and the browser is closed. */
const useBeforeLeaving = (leave: () => void): void => {
  const newest = useRef(leave);
  newest.current = leave;
  useEffect(() => {
    const onLeaving = (): void => newest.current();
    const onVisibility = (): void => {
      if (document.visibilityState === 'hidden') onLeaving();
    };
    globalThis.addEventListener('pagehide', onLeaving);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      globalThis.removeEventListener('pagehide', onLeaving);
      document.removeEventListener('visibilitychange', onVisibility);
      onLeaving();
    };
  }, []);
};
