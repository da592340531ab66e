/** What a member of a command is called, for the person who fills it in. */
export interface MemberTitle {
  readonly zh: string;
  readonly en: string;
}

/** The titles of members by their names: Chinese, English. */
export type MemberTitles = Readonly<Record<string, readonly [zh: string, en: string]>>;
