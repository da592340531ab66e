/** Up to where somebody has seen what changed, on this device. */
export interface Look {
  readonly position: string;
  readonly at: string;
}

const keptAs = (username: string): string => `ecl.looked.${username}`;
const ofThisSession = (username: string): string => `ecl.looked-before.${username}`;

const parsed = (text: string | null): Look | undefined => {
  try {
    return (JSON.parse(text ?? 'null') as Look | null) ?? undefined;
  } catch {
    return undefined;
  }
};

/** The last look before this session: what is new stays new until the next sign-in, also after a reload. */
export const lookBefore = (username: string): Look | undefined => {
  const kept = sessionStorage.getItem(ofThisSession(username));
  if (kept !== null) return parsed(kept);
  const last = localStorage.getItem(keptAs(username));
  sessionStorage.setItem(ofThisSession(username), last ?? 'null');
  return parsed(last);
};

export const keepLook = (username: string, look: Look): void => {
  localStorage.setItem(keptAs(username), JSON.stringify(look));
};
