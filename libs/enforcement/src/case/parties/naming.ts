import type { NamesWhom, RuleStatement } from '../../law/rule.js';
import type { CaseRule } from '../rule.js';
import { nowInPlaceOf } from '../participation/state.js';
import type { CaseState } from '../state.js';
import type { Concerned } from './concern.js';

type Finding<Command> = (step: Command, state: CaseState) => Concerned;

const knownIn = ({ parties }: CaseState): Readonly<Record<string, string>> => ({
  parties: [...parties.keys()].join(', '),
});

const about = <Command>(
  statement: RuleStatement,
  found: Finding<Command>,
  whom: NamesWhom<CaseState>,
  wrong: (concerned: Concerned) => readonly string[],
): CaseRule<Command> => ({
  ...statement,
  reads: [],
  whom,
  brokenWhen: (command, state) => wrong(found(command, state)).length > 0,
  particulars: (command, state) => ({ named: wrong(found(command, state)).join(', '), ...knownIn(state) }),
});

const PartyMustBeNamed: RuleStatement = {
  code: 'party.not-named',
  refs: [],
  articles: ['APL 44', 'APL 59', 'APL 62'],
  pack: 'national-core',
  en: 'The case has several parties, and the step does not name the one that it is about (partyId).',
  zh: '本案有多名当事人，应当写明该步骤针对哪一名当事人（partyId）。',
};

const PartyMustBeKnown: RuleStatement = {
  code: 'party.unknown',
  refs: [],
  articles: ['APL 44', 'APL 59', 'APL 62'],
  pack: 'national-core',
  en: 'The case has no such party.',
  zh: '本案没有该当事人。',
};

const PartyMustBeNamedOnce: RuleStatement = {
  code: 'party.named-twice',
  refs: [],
  articles: ['APL 44', 'APL 59'],
  pack: 'national-core',
  en: 'The step names a party more than once: each has one part in it.',
  zh: '同一当事人在该步骤中重复列出，每名当事人只能有一项。',
};

const PartyMustStillBeInTheCase: RuleStatement = {
  code: 'party.no-longer',
  refs: [],
  articles: ['APL 40', 'M55 31'],
  pack: 'national-core',
  en: 'The party no longer is one of this case: it left, was split off, or another one took its place.',
  zh: '该当事人已不是本案当事人：已终止对其调查、已分案处理，或者已由他人承受。',
};

/** Where the matter of a former party goes on. */
const whatBecameOf = (ids: readonly string[], { formerParties }: CaseState): Readonly<Record<string, string>> => {
  const cases = ids.flatMap((id) => {
    const found = formerParties.get(id);
    return found?.is === 'splitOff' ? [found.toCaseId] : [];
  });
  const successors = ids.flatMap((id) => nowInPlaceOf(formerParties, id)).filter((id) => !ids.includes(id));
  return {
    ...(successors.length === 0 ? {} : { successor: successors.join(', ') }),
    ...(cases.length === 0 ? {} : { inCase: cases.join(', ') }),
  };
};

/** How a step must name the parties that it concerns. */
export const namingRules = <Command>(
  found: Finding<Command>,
  whom: NamesWhom<CaseState>,
  mustName: RuleStatement = PartyMustBeNamed,
): readonly CaseRule<Command>[] => [
  {
    ...mustName,
    reads: [],
    whom,
    brokenWhen: (command, state) => found(command, state).isUnnamed,
    particulars: (_, state) => knownIn(state),
  },
  about(PartyMustBeKnown, found, whom, ({ unknown }) => unknown),
  {
    ...about(PartyMustStillBeInTheCase, found, whom, ({ former }) => former),
    particulars: (command, state) => {
      const { former } = found(command, state);
      return { named: former.join(', '), ...whatBecameOf(former, state) };
    },
  },
  about(PartyMustBeNamedOnce, found, whom, ({ twice }) => twice),
];
