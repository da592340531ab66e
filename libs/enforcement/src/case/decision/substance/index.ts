import type { Fen } from '@ecl/kernel';
import type { Party, Penalty } from '../../values.js';
import { isAnotherAuthority, isAnotherPayee } from './addressed.js';
import { isAnotherDayOfConduct, type DaysOfConduct } from './days-of-conduct.js';
import { areOtherFacts } from './facts.js';
import { measuresIn, provisionsIn } from './law.js';
import { moneyIn } from './money.js';
import { namesIn, touchesAName } from './names.js';
import { differ, plain } from './words.js';

/** What a correction may never change: another decision would be needed (M55 28; APL 59; R235 7). */
export type Substance = 'amount' | 'party' | 'provision' | 'measure' | 'payee' | 'authority' | 'fact';

/** What is known of the decision that is corrected. */
export interface Known {
  readonly parties: readonly Party[];
  readonly penalties: readonly Penalty[];
  /** Names of others in the case, such as witnesses. */
  readonly others?: readonly string[];
  /** When the conduct began and ended, as the file says. */
  readonly conduct?: DaysOfConduct;
}

/** A text speaks of yuan; a fen that it leaves out makes another amount. */
const FEN_OF_A_YUAN = 100;

/** Words of the decision as they are and as they should be; `from` is absent where they were left out. */
export interface Change {
  readonly from?: string;
  readonly to: string;
}

const amountsOf = (penalties: readonly Penalty[]): readonly number[] =>
  penalties.flatMap((penalty) => {
    const amount: Fen | undefined =
      'amount' in penalty ? penalty.amount : 'value' in penalty ? penalty.value : undefined;
    return amount === undefined ? [] : [amount / FEN_OF_A_YUAN];
  });

/** What the penalties are about in words: goods, a licence, a scope. */
const describedIn = (text: string, penalties: readonly Penalty[]): readonly string[] =>
  penalties.flatMap((penalty) =>
    Object.entries(penalty).flatMap(([name, value]) =>
      name !== 'kind' && typeof value === 'string' && value !== '' && text.includes(plain(value)) ? [value] : [],
    ),
  );

/** The parts of the decision's substance that a change of words touches, whatever its author calls it. */
export const substanceIn = ({ from = '', to }: Change, known: Known): readonly Substance[] => {
  const { parties, penalties, others = [], conduct } = known;
  const [before, after] = [plain(from), plain(to)];
  const imposed = amountsOf(penalties);
  const names = parties.flatMap(({ name, idNumber, socialCreditCode, legalRepresentative }) =>
    [name, idNumber, socialCreditCode, legalRepresentative].filter((each) => each !== undefined),
  );
  const measures = (text: string) => [...measuresIn(text), ...describedIn(text, penalties)];
  const touches: readonly (readonly [Substance, boolean])[] = [
    ['amount', differ(moneyIn(before, imposed), moneyIn(after, imposed))],
    ['party', differ(namesIn(from), namesIn(to)) || touchesAName(before, after, [...names, ...others])],
    ['provision', differ(provisionsIn(before), provisionsIn(after))],
    ['measure', differ(measures(before), measures(after))],
    ['payee', isAnotherPayee(before, after)],
    ['authority', isAnotherAuthority(before, after)],
    ['fact', areOtherFacts(before, after) || isAnotherDayOfConduct(before, after, conduct)],
  ];
  return touches.filter(([, isSo]) => isSo).map(([part]) => part);
};
