import type { Answers } from '../ledger/client.js';
import { sessions } from '../ledger/session.js';
import { drafts } from '../steps/drafts.js';

/** A session that the ledger gave, or gave again with more. */
export const began = (answer: Answers['SessionAnswer'], username: string, isThroughProvider = false): void => {
  const { token, expiresAt, mustChangePassword, secondFactor } = answer;
  drafts.expect(username);
  sessions.set({ token, expiresAt, mustChangePassword, secondFactor, username, isThroughProvider });
};
