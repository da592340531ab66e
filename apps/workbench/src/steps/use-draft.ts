import { useEffect, useRef, useState } from 'react';
import { useSession } from '../shell/account.js';
import { drafts, type Draft } from './drafts.js';

interface KeptDraft {
  readonly draft: Draft | undefined;
  readonly isKept: boolean;
  readonly keep: (draft: Draft) => void;
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
  const keep = (next: Draft): void => {
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      drafts.keep(username, place, { ...next, savedAt: new Date().toISOString() }).then(
        () => setKept(true),
        () => setKept(false),
      );
    }, 400);
  };
  const drop = async (): Promise<void> => {
    clearTimeout(timer.current);
    await drafts.drop(username, place).catch(() => undefined);
  };
  return { draft, isKept, keep, drop };
};
