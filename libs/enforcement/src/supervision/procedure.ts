import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../context.js';
import { entitlement } from '../guards/entitlement.js';
import { LawOfTheDayMustBeKnown } from '../guards/known-law.js';
import type { CommandOf, DataOf } from '../law/command-type.js';
import { commandBook, lawDecider, type LawDecider } from '../law/deciders.js';
import { decidingSteps } from '../law/deciding.js';
import { ruleMaker } from '../law/rule.js';
import { certificatesOfSupervision } from './certificates.js';
import { evolveSupervision, initialSupervision, type SupervisionState } from './state.js';
import { DeclareSupervisionCheck, SupervisionCheckDeclared, type SupervisionEvent } from './vocabulary.js';

type Declare = DataOf<typeof DeclareSupervisionCheck>;
const rule = ruleMaker<SupervisionState, EnforcementContext>({})<Declare>();

export const CheckMustBeOfTwo = rule({
  code: 'supervision.alone',
  refs: ['S12', 'SC45'],
  articles: ['NMSUP 23'],
  pack: 'nei-mongol',
  en: 'A check by supervision needs a second supervisor besides the one who declares it.',
  zh: '执法监督检查应当由两人以上进行，另一名监督人员不得为本人。',
  reads: ['withSupervisor'],
  brokenWhen: ({ withSupervisor }, _, { actor }) => withSupervisor === actor.personId,
});

const numbersOf = (personId: string, { registers, now }: EnforcementContext): readonly string[] =>
  certificatesOfSupervision(registers, personId, chinaDateOf(now));

export const SupervisorMustHoldTheCertificate = rule({
  code: 'supervision.certificate-not-held',
  refs: ['S12', 'SC45'],
  articles: ['NMSUP 23'],
  pack: 'nei-mongol',
  en: 'The supervisor holds no certificate of supervision with this number that is in force today.',
  zh: '监督人员未持有该号码的、当日有效的行政执法监督证件。',
  reads: ['certificateNumber'],
  brokenWhen: ({ certificateNumber }, _, context) =>
    !numbersOf(context.actor.personId, context).includes(certificateNumber),
});

export const SecondSupervisorMustBeCertified = rule({
  code: 'supervision.second-not-certified',
  refs: ['S12', 'SC45'],
  articles: ['NMSUP 23'],
  pack: 'nei-mongol',
  en: 'The second person of the check is not in post today, or holds no certificate of supervision.',
  zh: '另一名监督人员当日不在岗，或者未持有有效的行政执法监督证件。',
  reads: ['withSupervisor'],
  brokenWhen: ({ withSupervisor }, _, context) => numbersOf(withSupervisor, context).length === 0,
  particulars: ({ withSupervisor }) => ({ person: withSupervisor }),
});

const book = commandBook(
  [
    decidingSteps<SupervisionState, EnforcementContext, SupervisionEvent>()(DeclareSupervisionCheck, {
      mustHold: [CheckMustBeOfTwo, SupervisorMustHoldTheCertificate, SecondSupervisorMustBeCertified],
      then: (declared, _, { actor, now }) => [
        SupervisionCheckDeclared({ ...declared, supervisor: actor.personId, on: chinaDateOf(now) }),
      ],
    }),
  ],
  { first: [LawOfTheDayMustBeKnown], ofEvery: entitlement },
);

/** Every command of supervision with the rules that judge it, for documentation and audits. */
export const supervisionRules = book.decidings;

export type SupervisionCommand = CommandOf<typeof DeclareSupervisionCheck>;

/** The checks of one case by supervision, `supervision-<caseId>`: they stay out of the case, which supervision only reads. */
export const supervisionDecider: LawDecider<
  SupervisionCommand,
  SupervisionState,
  SupervisionEvent,
  EnforcementContext
> = lawDecider({ initialState: initialSupervision, evolve: evolveSupervision }, book);
