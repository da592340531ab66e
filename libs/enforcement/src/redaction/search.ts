import { clustersIn, runsIn } from './digit-groups.js';
import { blanked, fold, original, type Folded, type Span } from './folding.js';
import { lookedAt, placesOfKnown, type KnownValue } from './known-values.js';
import { kindOf } from './number-shapes.js';
import type { Passage } from './passages.js';
import { creditCodesIn, publicPartsOf } from './public-parts.js';
import { spokenOfIn } from './spoken-of.js';

/** The longest row of groups that can be one number: an identity number in single signs. */
const LONGEST_NUMBER = 19;

/** A row inside of one that was found says nothing more. */
const outermost = <P extends Span>(passages: readonly P[]): readonly P[] =>
  passages.filter(
    (one) =>
      !passages.some(
        (other) =>
          other !== one && other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from,
      ),
  );

const numbersIn = (folded: Folded, isWanted: (kind: Passage['kind']) => boolean): readonly Passage[] =>
  outermost(
    clustersIn(folded)
      .flatMap((cluster) => runsIn(cluster, LONGEST_NUMBER))
      .flatMap((run) => {
        const kind = kindOf(run, folded.text.slice(run.to));
        return kind !== undefined && isWanted(kind) ? [{ kind, from: run.from, to: run.to }] : [];
      }),
  );

/** Ten or more signs in a row that are digits, or letters and words in their place: 138OO138OOO, 幺三八洞洞…, as it is said by radio. */
const NEARLY_DIGITS = /(?<![a-z\d])[\doil洞拐两勾](?:[ \-.]?[\doil洞拐两勾]){9,18}(?![a-z\d])/gu;
const MEANT: Readonly<Record<string, string>> = { o: '0', 洞: '0', i: '1', l: '1', 两: '2', 拐: '7', 勾: '9' };
const LEAST_DIGITS = 3;

/** The same text with the digits that were meant, at the same places. */
const withDigitsMeant = (folded: Folded): Folded => ({
  ...folded,
  text: folded.text.replaceAll(NEARLY_DIGITS, (row) =>
    row.replaceAll(/\D/gu, '').length < LEAST_DIGITS
      ? row
      : row.replaceAll(/[oil洞拐两勾]/gu, (sign) => MEANT[sign] ?? sign),
  ),
});

const disguisedIn = (folded: Folded): readonly Passage[] => {
  const meant = withDigitsMeant(folded);
  return meant.text === folded.text ? [] : numbersIn(meant, (kind) => kind !== 'account');
};

/** An official number that has a telephone or identity number in it is no excuse for either. */
const harmless = (officialNumbers: readonly string[]): readonly Folded[] =>
  officialNumbers.map(fold).filter((number) => numbersIn(number, (kind) => kind !== 'account').length === 0);

/**
 * Everything that is personal by its form or by what the text says of it, no matter whose it is: places in the original.
 *
 * @param officialNumbers such as that of the decision: they are public, however long.
 */
export const personalFormsIn = (text: string, officialNumbers: readonly string[] = []): readonly Passage[] => {
  const whole = fold(text);
  const folded = blanked(whole, creditCodesIn(whole));
  const identities = numbersIn(folded, (kind) => kind === 'idNumber');
  const rest = blanked(folded, [...identities, ...publicPartsOf(folded, harmless(officialNumbers))]);
  const numbers = numbersIn(rest, (kind) => kind !== 'idNumber');
  return [...identities, ...numbers, ...newIn(disguisedIn(rest), numbers), ...spokenOfIn(folded)]
    .map(({ kind, from, to }) => ({ kind, ...original(whole, from, to) }))
    .sort((a, b) => a.from - b.from);
};

const newIn = (found: readonly Passage[], known: readonly Span[]): readonly Passage[] =>
  found.filter(({ from, to }) => !known.some((each) => each.from < to && from < each.to));

/** Where known values are in a text, in whatever form they are written: places in the original. */
export const knownValuesIn = <K extends KnownValue>(
  text: string,
  known: readonly K[],
): readonly (Span & { readonly found: K })[] => {
  if (known.length === 0 || text === '') return [];
  const looked = lookedAt(text);
  return known.flatMap((found) => outermost(placesOfKnown(found, looked)).map((place) => ({ ...place, found })));
};
