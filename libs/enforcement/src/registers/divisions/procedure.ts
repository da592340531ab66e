import type { DataOf } from '../../law/command-type.js';
import { statementOf } from '../../law/rule.js';
import { decidingEntry, decidingStrike } from '../corrections/procedure.js';
import {
  BAD_ENTRY,
  entriesMustFollowInOrder,
  EntryMustNotEndBeforeItBegins,
  TerritoryMustBeADivision,
} from '../entry-rules.js';
import { registerDecider, registerRule } from '../history.js';
import { DivisionRegistered, RegisterDivision } from './vocabulary.js';

type RegisterDivision = DataOf<typeof RegisterDivision>;

export const ParentMustBeADivision = registerRule<RegisterDivision>()({
  ...statementOf(TerritoryMustBeADivision),
  reads: ['parent', 'from'],
  brokenWhen: ({ parent, from }, _, { registers }) =>
    parent !== undefined && registers.division(parent, from) === undefined,
  particulars: ({ parent }) => ({ division: parent ?? '' }),
});

/** A division whose own part is its whole would contain itself. */
export const DivisionMustNotContainItself = registerRule<RegisterDivision>()({
  ...BAD_ENTRY,
  code: 'registers.division-in-itself',
  en: 'The division would be a part of itself.',
  zh: '该行政区划不得隶属于自身或者自身的下级区划。',
  reads: ['divisionCode', 'parent', 'from'],
  brokenWhen: ({ divisionCode, parent, from }, _, { registers }) =>
    parent !== undefined && registers.covers(divisionCode, parent, from),
});

export const DivisionEntriesMustFollowInOrder = entriesMustFollowInOrder('DivisionRegistered', 'divisionCode');

/** 行政区划: `register-divisions`. */
export const divisionsDecider = registerDecider([
  decidingEntry(RegisterDivision, {
    register: 'divisions',
    mustHold: [
      ParentMustBeADivision,
      DivisionMustNotContainItself,
      EntryMustNotEndBeforeItBegins,
      DivisionEntriesMustFollowInOrder,
    ],
    then: DivisionRegistered,
  }),
  decidingStrike('divisions'),
]);
