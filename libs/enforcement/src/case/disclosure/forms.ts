import { date, exactly, integer, oneOf, optional, record, text } from '@ecl/event-sourcing';
import { occurredAt } from '../values.js';

/** What each step of disclosure must say: the same words in the command and in the event. */

/**
 * What only people can know when the ordered tests of rulebook 6.2 are applied; the rest the case knows. A member that is left
 * out says no.
 */
export const declaredFacts = () =>
  record({
    /** Test 2: a state secret, a business secret or privacy. */
    touchesSecretOrPrivacy: optional(exactly(true)),
    /** Test 3: national, public or economic security, or social stability. */
    mayHarmSecurity: optional(exactly(true)),
    /** Test 4: a related case that is still open. */
    mayAffectRelatedCase: optional(exactly(true)),
    /** Test 6: another law forbids it. */
    otherLawForbids: optional(exactly(true)),
    /** 具有一定社会影响 (APL 48): asked only where the agency publishes influential decisions alone. */
    isInfluential: optional(exactly(true)),
  });

export const disclosureProposal = () => ({ occurredAt: occurredAt(), declared: declaredFacts() });

/** Number of a test of rulebook 6.2. */
export const testNumber = () => integer({ min: 1, max: 8 });

export const withholding = () => ({
  occurredAt: occurredAt(),
  test: testNumber(),
  reason: text(),
  /** When to look again: needed where the cause ends by itself (tests 4 and 5). */
  reviewOn: optional(date()),
});

export const withdrawalCause = () =>
  oneOf('revoked', 'changed', 'confirmedIllegal', 'confirmedInvalid', 'inaccurate', 'expired', 'transferred');

export const withdrawal = () => ({ occurredAt: occurredAt(), reason: text(), cause: withdrawalCause() });

/** What the public reads: nothing else of the case leaves it. Masked as the rule pack says (rulebook 6.3). */
export const publicText = () =>
  record({
    decisionNumber: text({ max: 128 }),
    partyName: text({ max: 400 }),
    partyKind: oneOf('citizen', 'soleTrader', 'organisation'),
    conduct: text(),
    basis: text(),
    penaltySummary: text(),
    agency: text({ max: 200 }),
    decidedOn: date(),
  });
