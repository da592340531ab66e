import { people } from '../world/people.js';

/** An account of an invented person, printed for anyone who wants to try it. */
export interface StoryAccount {
  readonly username: string;
  readonly password: string;
  readonly zh: string;
  readonly en: string;
}

/** One password for all invented people: it is printed, and works for no other ledger. */
const PASSWORD = 'Demo-2026-xuni';

export const storyAccounts: readonly StoryAccount[] = Object.values(people).map(({ id, post }) => ({
  username: id,
  password: PASSWORD,
  ...post,
}));
