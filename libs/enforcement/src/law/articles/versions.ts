import type { PlainDate } from '@ecl/kernel';
import type { ArticleText, LawText } from './law-text.js';

/** An article in one version of its law, with what it asks for. */
export interface ArticleVersion extends ArticleText {
  readonly article: string;
  readonly law: LawText;
}

/**
 * The articles of all texts by their citation, each with its versions, the oldest first. A law that is amended gets a
 * second text under the same short name; the first one gets its last day.
 * @throws RangeError when two versions of one law are in force on one day.
 */
export const articleVersions = (texts: readonly LawText[]): ReadonlyMap<string, readonly ArticleVersion[]> => {
  const byAge = texts.toSorted((a, b) => (a.inForceSince < b.inForceSince ? -1 : 1));
  const last = new Map<string, LawText>();
  const found = new Map<string, readonly ArticleVersion[]>();
  for (const law of byAge) {
    const before = last.get(law.short);
    if (before && (before.inForceUntil === undefined || before.inForceUntil >= law.inForceSince))
      throw new RangeError(`two versions of ${law.short} are in force on ${law.inForceSince}`);
    last.set(law.short, law);
    for (const [number, text] of Object.entries(law.articles)) {
      const article = `${law.short} ${number}`;
      found.set(article, [...(found.get(article) ?? []), { ...text, article, law }]);
    }
  }
  return found;
};

/** The version that is in force on a day; undefined before the law existed and after its end. */
export const versionOn = (versions: readonly ArticleVersion[], day: PlainDate): ArticleVersion | undefined =>
  versions.find(({ law }) => law.inForceSince <= day && (law.inForceUntil === undefined || day <= law.inForceUntil));
