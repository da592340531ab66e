import type { PlainDate } from '@ecl/kernel';
import { partyRule, rule } from '../../rule.js';
import type { CaseState } from '../../state.js';
import type { Conduct, LegalBasis, Penalty } from '../../values.js';
import { ofKind } from '../../penalties/amounts.js';

interface OnBasis {
  readonly basis: readonly LegalBasis[];
  readonly conduct?: Conduct;
  readonly lawComparison?: string;
}

const conductEndedOn = ({ conduct }: Pick<OnBasis, 'conduct'>, { filing }: CaseState): PlainDate | undefined =>
  filing.is === 'none' ? conduct?.endedOn : filing.conduct.endedOn;

const laterThanConduct = (command: Pick<OnBasis, 'conduct' | 'basis'>, state: CaseState): readonly LegalBasis[] => {
  const endedOn = conductEndedOn(command, state);
  return command.basis.filter(
    ({ effectiveFrom }) => effectiveFrom !== undefined && endedOn !== undefined && effectiveFrom > endedOn,
  );
};

/**
 * 从旧兼从轻: the law of the day of the conduct, unless the law of the day of the decision is lighter; then the
 * decision says why.
 */
export const LawOfTheConductMustApply = rule<OnBasis>()({
  code: 'decision.law-later-than-conduct',
  refs: ['X6'],
  articles: ['APL 37'],
  pack: 'national-core',
  en: 'A provision came into force only after the conduct, and the decision does not show that it is lighter than the earlier one.',
  zh: '所依据的规定在违法行为发生之后施行，决定未说明其较旧规定处罚较轻或者不认为是违法。',
  reads: ['lawComparison', 'conduct', 'basis'],
  brokenWhen: (command, state) => command.lawComparison === undefined && laterThanConduct(command, state).length > 0,
  particulars: (command, state) => ({
    provisions: laterThanConduct(command, state)
      .map(({ law, article, effectiveFrom }) => `${law} ${article} (${effectiveFrom ?? ''})`)
      .join(', '),
  }),
});

export const OneConductOneFine = partyRule<{ readonly penalties: readonly Penalty[] }>()({
  code: 'decision.more-than-one-fine',
  refs: [],
  articles: ['APL 29'],
  pack: 'national-core',
  en: 'The same conduct may be fined only once: if it breaks several provisions, the one with the higher fine applies.',
  zh: '对同一违法行为不得给予两次以上罚款；违反多个规定的，按照罚款数额高的规定处罚。',
  reads: ['penalties'],
  brokenWhen: ({ penalties }) => ofKind(penalties, 'fine').length > 1,
});
