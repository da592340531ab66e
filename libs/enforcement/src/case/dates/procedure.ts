import { decidingCase } from '../deciding-case.js';
import { reachedBy, whoseIs } from '../parties/whose.js';
import { requiredByRule } from '../required-by-rule.js';
import type { CaseEvent } from '../events.js';
import type { CaseDeciding } from '../rule.js';
import type { CaseState } from '../state.js';
import { replayOf, stepMeant } from './correction.js';
import type { Deciders } from './asked-again.js';
import {
  CorrectedDateMustBePossible,
  dateMustBeOfOnesOwnStep,
  DateMustBeOneToCorrect,
  DateMustBeOnRecord,
  rulesOfReplay,
} from './rules.js';
import { CorrectDate, DateCorrected } from './vocabulary.js';

/** Whose step it is, also where that party has left the case. */
const whoseStep = (event: CaseEvent, { parties, formerParties }: CaseState): readonly string[] => {
  const [present, former] = [[...parties.keys()], [...formerParties.keys()]];
  const whose = whoseIs(event);
  const reached = reachedBy(event, present);
  if (reached.length > 0) return reached;
  return whose === 'case' ? (present.length > 0 ? present : former) : whose;
};

/** `decidings`: how every other step of a case is decided. */
export const datesDeciding = (decidings: Deciders): readonly CaseDeciding[] => [
  decidingCase(CorrectDate, {
    mustHold: [
      dateMustBeOfOnesOwnStep(decidings),
      DateMustBeOnRecord,
      DateMustBeOneToCorrect,
      CorrectedDateMustBePossible,
      ...Object.values(rulesOfReplay(decidings)),
    ],
    then: (command, state, context) => {
      const step = requiredByRule(stepMeant(command, state), DateMustBeOnRecord);
      const { changes, fallen } = requiredByRule(replayOf(command, state, decidings, context), DateMustBeOneToCorrect);
      return [
        DateCorrected({
          ...command,
          partyIds: [...whoseStep(step, state)],
          step: step.type,
          changes: [...changes],
          ...(fallen.length === 0
            ? {}
            : { fallen: fallen.map(({ number, type, rules }) => ({ number, step: type, rules: [...rules] })) }),
          correctedBy: context.actor.personId,
        }),
      ];
    },
  }),
];
