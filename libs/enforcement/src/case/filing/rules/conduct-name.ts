import { underKey } from '@ecl/kernel';
import type { DataOf } from '../../../law/command-type.js';
import { fineIn } from '../../penalties/amounts.js';
import { isClosed } from '../../closure/state.js';
import { rule } from '../../rule.js';
import type { NameConduct } from '../vocabulary/index.js';

export const HandlersMustNameTheConduct = rule({
  code: 'filing.conduct-not-named-by-handler',
  refs: ['E1'],
  articles: ['APL 29', 'APL 40'],
  pack: 'national-core',
  en: 'Only someone who handles the case says which conduct it is about.',
  zh: '是否属于同一违法行为，应当由本案办案人员认定。',
  reads: [],
  brokenWhen: (_, { handlers }, { actor }) => !handlers.handlers.includes(actor.personId),
});

/** After the end only a fine is barred, or bars another one: without a fine nothing hangs on the name (APL 29). */
export const ConductMustBeInQuestion = rule({
  code: 'filing.conduct-not-in-question',
  refs: ['E1'],
  articles: ['APL 29', 'M55 40'],
  pack: 'national-core',
  en: 'The case is closed and no fine of it is in force: whether the conduct is that of another case changes nothing.',
  zh: '案件已经结案且没有现行有效的罚款，是否与另案系同一违法行为不影响处理。',
  reads: [],
  brokenWhen: (_, { closure, parties }) =>
    isClosed(closure) &&
    ![...parties.values()].some(({ decision }) => decision.is === 'penalty' && fineIn(decision.penalties) > 0),
});

/** A name that changes nothing would only look like a finding. */
export const ConductMustNotHaveTheName = rule<DataOf<typeof NameConduct>>()({
  code: 'filing.conduct-named-so',
  refs: ['E1'],
  articles: ['APL 29'],
  pack: 'national-core',
  en: 'The conduct has this id already.',
  zh: '该违法行为已经使用此编号。',
  reads: ['conductId', 'partyIds'],
  brokenWhen: ({ conductId, partyIds }, { filing }) => {
    if (filing.is === 'none') return false;
    const { conductIds } = filing;
    if (partyIds === undefined) return filing.conductId === conductId && Object.keys(conductIds).length === 0;
    return partyIds.every((partyId) => (underKey(conductIds, partyId) ?? filing.conductId) === conductId);
  },
});
