import { momentWords } from '../../ledger/moments.js';
import type { Say } from '../../words/language.js';

/** The moments for which a case is asked, as its routes name them. */
export interface Moments {
  readonly knownAt?: string;
  readonly asOf?: string;
}

type Search = Readonly<Record<string, string | undefined>>;

const momentIn = (search: Search, name: string): string | undefined => {
  const text = search[name];
  const at = text === undefined ? NaN : Date.parse(text);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
};

const named = (knownAt: string | undefined, asOf: string | undefined): Moments => ({
  ...(knownAt === undefined ? {} : { knownAt }),
  ...(asOf === undefined ? {} : { asOf }),
});

/** What an address asks for: the case then, and the moments with which it is compared; none of these is now. */
export const askedIn = (search: Search): { readonly then: Moments; readonly with: Moments } => ({
  then: named(momentIn(search, 'knownAt'), momentIn(search, 'asOf')),
  with: named(momentIn(search, 'toKnownAt'), momentIn(search, 'toAsOf')),
});

export const isNow = ({ knownAt, asOf }: Moments): boolean => knownAt === undefined && asOf === undefined;

/** The moments in words, for a heading. */
export const momentsWords = ({ knownAt, asOf }: Moments, say: Say): string =>
  [
    knownAt && say(`按 ${momentWords(knownAt, 'zh')} 所知`, `as known ${momentWords(knownAt, 'en')}`),
    asOf && say(`截至 ${momentWords(asOf, 'zh')}`, `as of ${momentWords(asOf, 'en')}`),
  ]
    .filter(Boolean)
    .join(say('，', ', ')) || say('现在', 'now');
