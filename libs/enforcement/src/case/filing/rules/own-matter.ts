import type { DataOf } from '../../../law/command-type.js';
import type { MemberOf } from '../../../law/rule.js';
import type { DecideOnSpot } from '../../decision/vocabulary/index.js';
import { asCompared } from '../../parties/as-compared.js';
import { rule, rulesReading } from '../../rule.js';
import type { CaseState } from '../../state.js';
import type { Party } from '../../values.js';
import type { AssignHandler, ProposeFiling } from '../vocabulary/index.js';

/** 回避: nobody handles a case of their own. */

const STATEMENT = {
  code: 'party.handles-own-case',
  refs: ['S07'],
  articles: ['APL 43'],
  pack: 'national-core',
  en: 'A party of the case is one of those who handle it: nobody handles a matter of their own.',
  zh: '案件当事人同时为本案办案人员，应当回避。',
} as const;

/** The ids that a person can have: that of the register, and that under which a party has the same one. */
const areOne = (partyId: string, personId: string): boolean => asCompared(partyId) === asCompared(personId);

const onBothSides = (parties: readonly Party[], people: readonly string[]): readonly string[] =>
  parties.flatMap(({ partyId }) => (people.some((personId) => areOne(partyId, personId)) ? [partyId] : []));

/** Asked wherever parties come in, or officers who handle their case. */
export const partiesMustNotHandle = <Read>(
  reads: readonly MemberOf<Read>[],
  partiesOf: (command: Read, state: CaseState) => readonly Party[],
  peopleOf: (command: Read, state: CaseState) => readonly string[],
) =>
  rulesReading<Read>(reads).rule({
    ...STATEMENT,
    brokenWhen: (command, state) => onBothSides(partiesOf(command, state), peopleOf(command, state)).length > 0,
    particulars: (command, state) => ({
      parties: onBothSides(partiesOf(command, state), peopleOf(command, state)).join(', '),
    }),
  });

/** Also whoever proposes the filing. */
export const ProposedPartiesMustNotHandleTheCase = rule<DataOf<typeof ProposeFiling>>()({
  ...STATEMENT,
  reads: ['parties', 'handlers'],
  brokenWhen: ({ parties, handlers }, _, { actor }) => onBothSides(parties, [...handlers, actor.personId]).length > 0,
  particulars: ({ parties, handlers }, _, { actor }) => ({
    parties: onBothSides(parties, [...handlers, actor.personId]).join(', '),
  }),
});

export const OnSpotPartyMustNotDecide = partiesMustNotHandle<Pick<DataOf<typeof DecideOnSpot>, 'party' | 'officers'>>(
  ['party', 'officers'],
  ({ party }) => [party],
  ({ officers }) => officers,
);

export const AssignedHandlerMustNotBeAParty = partiesMustNotHandle<Pick<DataOf<typeof AssignHandler>, 'personId'>>(
  ['personId'],
  (_, { filing }) => (filing.is === 'none' ? [] : filing.parties),
  ({ personId }) => [personId],
);
