import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { rule } from '../case/rule.js';
import type { CaseState } from '../case/state.js';
import type { LegalBasis } from '../case/values.js';

/**
 * G-0.6: the power and the live provision that a case rests on. A step that opens a case names them itself; a decision
 * takes them from the case, and may name its own basis.
 */
export interface PowerExercise {
  readonly occurredAt: Instant;
  readonly agencyId?: string;
  readonly powerCode?: string;
  readonly basis?: readonly LegalBasis[];
  readonly conduct?: { readonly endedOn: PlainDate };
}

const exerciseOf = (command: PowerExercise, { filing }: CaseState) => {
  const inCase = filing.is === 'none' ? undefined : filing;
  return {
    agencyId: inCase?.agencyId ?? command.agencyId ?? '',
    powerCode: inCase?.powerCode ?? command.powerCode ?? '',
    basis: command.basis ?? inCase?.basis ?? [],
    conductEndedOn: inCase?.conduct.endedOn ?? command.conduct?.endedOn,
    on: chinaDateOf(command.occurredAt),
  };
};

export const AgencyMustHoldPower = rule<PowerExercise>()({
  code: 'power.not-held',
  refs: ['G-0.6', 'SC41'],
  articles: ['APL 17', 'APL 18', 'APL 38'],
  pack: 'national-core',
  en: 'The agency does not hold this power on the day of the step.',
  zh: '本机关在该步骤发生之日不具有该项职权。',
  reads: ['agencyId', 'powerCode', 'basis', 'conduct'],
  brokenWhen: (command, state, { registers }) => {
    const { agencyId, powerCode, on } = exerciseOf(command, state);
    return !registers.holdsPower(agencyId, powerCode, on);
  },
});

/**
 * Conduct from before the transfer of the power belongs to the organ that held the power then: the case is transferred
 * out (M55 6).
 */
export const AgencyMustHaveHeldPowerAtConduct = rule<PowerExercise>()({
  code: 'power.not-held-at-conduct',
  refs: ['G-0.6', 'SC41'],
  articles: ['APL 17', 'APL 38', 'M55 6'],
  pack: 'national-core',
  en: 'The agency did not hold this power on the day of the conduct; the case belongs to the organ that did.',
  zh: '违法行为发生之日该项职权尚未划转本机关，应当移送有管辖权的机关。',
  reads: ['agencyId', 'powerCode', 'basis', 'conduct'],
  brokenWhen: (command, state, { registers }) => {
    const { agencyId, powerCode, conductEndedOn } = exerciseOf(command, state);
    return conductEndedOn !== undefined && !registers.holdsPower(agencyId, powerCode, conductEndedOn);
  },
});

export const PowerMustBearCases = rule<PowerExercise>()({
  code: 'power.bears-no-cases',
  refs: ['G-0.6'],
  articles: ['APL 17', 'APL 38'],
  pack: 'national-core',
  en: 'No penalty case may be opened under this power.',
  zh: '该项职权不包含行政处罚权，不得据以立案查处。',
  reads: ['agencyId', 'powerCode', 'basis', 'conduct'],
  brokenWhen: (command, state, { registers }) =>
    registers.power(exerciseOf(command, state).powerCode)?.isCaseBearing !== true,
});

export const LegalBasisMustBeLive = rule<PowerExercise>()({
  code: 'power.no-live-basis',
  refs: ['G-0.6'],
  articles: ['APL 38', 'APL 4'],
  pack: 'national-core',
  en: 'The step names no provision of law that is in force on its day.',
  zh: '未载明在该步骤发生之日有效的法律依据。',
  reads: ['agencyId', 'powerCode', 'basis', 'conduct'],
  brokenWhen: (command, state) => {
    const { basis, on } = exerciseOf(command, state);
    return !basis.some(({ effectiveFrom }) => effectiveFrom === undefined || effectiveFrom <= on);
  },
});

/** Law that is not in force yet cannot be lighter law either: 从旧兼从轻 chooses between laws in force (X6). */
export const EveryProvisionMustBeInForce = rule<PowerExercise>()({
  code: 'power.basis-not-in-force',
  refs: ['X6'],
  articles: ['APL 37', 'APL 38'],
  pack: 'national-core',
  en: 'The step rests on a provision that is not in force yet on its day.',
  zh: '所依据的规定在该步骤发生之日尚未施行。',
  reads: ['agencyId', 'powerCode', 'basis', 'conduct'],
  brokenWhen: (command, state) => notInForce(command, state).length > 0,
  particulars: (command, state) => ({
    provisions: notInForce(command, state)
      .map(({ law, article, effectiveFrom }) => `${law} ${article} (${effectiveFrom ?? ''})`)
      .join(', '),
  }),
});

/** Provisions that are not in force yet, next to one that is; if none is in force, the rule above reports it. */
const notInForce = (command: PowerExercise, state: CaseState): readonly LegalBasis[] => {
  const { basis, on } = exerciseOf(command, state);
  const toCome = basis.filter(({ effectiveFrom }) => effectiveFrom !== undefined && effectiveFrom > on);
  return toCome.length < basis.length ? toCome : [];
};
