import { underKey } from '@ecl/kernel';
import { precedesHearing, lastReview } from '../legal-review/review-outcome.js';
import type { PartyCase } from '../parties/party-case.js';
import type { Filed, What } from './filed.js';
import { among, onFile } from './state.js';

/** What must be as the reviewer saw it. A waiver changes nothing that a review looks at. */
const REVIEWED: readonly What[] = [
  'report',
  'evidence',
  'interview',
  'testResult',
  'timeCorrection',
  'notice',
  'noticeService',
  'defenceReview',
  'hearingRecord',
];

/** What must be as the heads saw it. */
const DISCUSSED: readonly What[] = ['report', 'notice', 'defenceReview', 'hearingRecord', 'opinion'];

/** What must still be there for a deviation from a benchmark; it may come before the notice. */
const WEIGHED: readonly What[] = ['report', 'notice'];

const keyOf = ({ what, id, sha256 = '' }: Filed): string => `${what} ${id} ${sha256}`;

/** The things of the first list that are not in the second: another digest is another thing. */
const lackingIn = (all: readonly Filed[], others: readonly Filed[]): readonly Filed[] => {
  const known = new Set(others.map(keyOf));
  return all.filter((each) => !known.has(keyOf(each)));
};

const named = (things: readonly Filed[]): readonly string[] => [
  ...new Set(things.map(({ what, id }) => `${what} ${id}`)),
];

const changed = (relied: readonly Filed[] | undefined, party: PartyCase, whats: readonly What[]): readonly string[] => {
  if (relied === undefined) return [];
  const seen = among(relied, whats);
  const current = onFile(party, whats);
  return named([...lackingIn(seen, current), ...lackingIn(current, seen)]);
};

/** What came, went or changed since the file was last submitted or supplemented. */
export const changedSinceReview = (party: PartyCase): readonly string[] => {
  // That a review came before the hearing is a rule of its own.
  const precedes = precedesHearing(lastReview(party), party);
  const whats = precedes ? REVIEWED.filter((what) => what !== 'hearingRecord') : REVIEWED;
  return changed(party.reliance.review, party, whats);
};

/** What came, went or changed since the heads last discussed. */
export const changedSinceDeliberation = (party: PartyCase): readonly string[] =>
  changed(party.reliance.deliberation, party, DISCUSSED);

/** What a deviation rested on and is no longer so. */
export const goneSinceDeviation = (benchmarkId: string, party: PartyCase): readonly string[] =>
  named(lackingIn(among(underKey(party.reliance.deviations, benchmarkId) ?? [], WEIGHED), onFile(party, WEIGHED)));
