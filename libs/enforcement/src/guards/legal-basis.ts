import { rule } from '../case/rule.js';
import type { CaseState } from '../case/state.js';
import type { LegalBasis } from '../case/values.js';
import type { EnforcementContext } from '../context.js';
import { prints } from '../registers/provisions/printed.js';
import type { Registers } from '../registers/registers.js';
import { exerciseOf, type PowerExercise } from './exercise.js';
import { inWords, mayRestOn, registeredIn } from './law-in-force.js';

const asPrinted = ({ law, article }: LegalBasis): string => `《${law}》${article}`;

/** How a refusal names provisions of law. */
export const printedIn = (basis: readonly LegalBasis[]): Readonly<Record<string, string>> => ({
  provisions: basis.map(asPrinted).join(', '),
});

/** What the register does not have. */
export const unregistered = ({ basis }: Pick<PowerExercise, 'basis'>, registers: Registers): readonly LegalBasis[] =>
  (basis ?? []).filter((each) => registeredIn(each, registers) === undefined);

/** Text alone does not say from when to when it is law. What was recorded before the register was there stays as it is. */
export const ProvisionsMustBeRegistered = rule<PowerExercise>()({
  code: 'power.basis-not-registered',
  refs: ['X6'],
  articles: ['APL 4', 'APL 37', 'APL 38'],
  pack: 'national-core',
  en: 'The step names a provision without its id and version in the register of provisions, or one that is not there.',
  zh: '所依据的规定未写明其在法律依据登记簿中的编号和版本，或者登记簿中没有该规定。',
  reads: ['basis'],
  brokenWhen: (command, _, { registers }) => unregistered(command, registers).length > 0,
  particulars: (command, _, { registers }) => printedIn(unregistered(command, registers)),
});

/** What the register has in other words. */
export const printedOtherwise = (
  { basis }: Pick<PowerExercise, 'basis'>,
  registers: Registers,
): readonly LegalBasis[] =>
  (basis ?? []).filter((each) => {
    const version = registeredIn(each, registers);
    return version !== undefined && !prints(each, version);
  });

/** The party reads the printed words, and the rules read the id: both must be the same provision. */
export const ProvisionsMustBePrintedAsRegistered = rule<PowerExercise>()({
  code: 'power.basis-printed-otherwise',
  refs: ['X6'],
  articles: ['APL 38', 'APL 44', 'APL 59'],
  pack: 'national-core',
  en: 'The printed law or article is another than the registered provision has under this id and version.',
  zh: '文书载明的法律名称或者条款与所填编号、版本的登记内容不一致。',
  reads: ['basis'],
  brokenWhen: (command, _, { registers }) => printedOtherwise(command, registers).length > 0,
  particulars: (command, _, { registers }) => printedIn(printedOtherwise(command, registers)),
});

/** What is not in the register is judged by the day that is printed with it; a new step is refused for it anyway. */
const applies = (basis: LegalBasis, command: PowerExercise, state: CaseState, { registers }: EnforcementContext) => {
  const { on, conductEndedOn = on } = exerciseOf(command, state);
  const version = registeredIn(basis, registers);
  if (!version) return basis.effectiveFrom === undefined || basis.effectiveFrom <= on;
  return mayRestOn(version, { conductEndedOn, stepOn: on }, registers);
};

const isProcedural = (basis: LegalBasis, { registers }: EnforcementContext): boolean =>
  registeredIn(basis, registers)?.kind === 'procedural';

export const LegalBasisMustBeLive = rule<PowerExercise>()({
  code: 'power.no-live-basis',
  refs: ['G-0.6', 'X6'],
  articles: ['APL 37', 'APL 38', 'APL 4'],
  pack: 'national-core',
  en: 'The step names no provision of law that applies to the conduct: one that was in force on its day, or what it has become since.',
  zh: '未载明适用于该违法行为的法律依据：违法行为发生之日有效的规定，或者该规定修改、废止后的新规定。',
  reads: ['agencyId', 'powerCode', 'basis', 'conduct'],
  brokenWhen: (command, state, context) =>
    !exerciseOf(command, state).basis.some(
      (basis) => !isProcedural(basis, context) && applies(basis, command, state, context),
    ),
});

/** Law that is not in force yet cannot be lighter law either: 从旧兼从轻 chooses between laws in force (X6). */
export const EveryProvisionMustBeInForce = rule<PowerExercise>()({
  code: 'power.basis-not-in-force',
  refs: ['X6'],
  articles: ['APL 37', 'APL 38'],
  pack: 'national-core',
  en: 'The step rests on a provision that was not in force on the day of the conduct and is not what such a provision has become, or on a rule of procedure that is not in force on the day of the step.',
  zh: '所依据的规定在违法行为发生之日无效，也不是当时有效的规定修改、废止后的新规定；或者程序性规定在该步骤发生之日无效。',
  reads: ['agencyId', 'powerCode', 'basis', 'conduct'],
  brokenWhen: (command, state, context) => notInForce(command, state, context).length > 0,
  particulars: (command, state, context) => ({
    provisions: notInForce(command, state, context)
      .map((basis) => {
        const version = registeredIn(basis, context.registers);
        return version ? inWords(version) : `${asPrinted(basis)} (${basis.effectiveFrom ?? ''}–)`;
      })
      .join(', '),
  }),
});

/** Provisions that do not apply, next to one that does; if none does, the rule above reports it. */
const notInForce = (command: PowerExercise, state: CaseState, context: EnforcementContext): readonly LegalBasis[] => {
  const { basis } = exerciseOf(command, state);
  const wrong = basis.filter((each) => !applies(each, command, state, context));
  return wrong.length < basis.length ? wrong : [];
};
