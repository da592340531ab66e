import { MAX_APPEND_BYTES, weightOfEvents } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { ProposeFiling } from '../case/filing/vocabulary/index.js';
import { caseDecider } from '../case/case.js';
import { aCase, citizen, contextOn, digest, given, proposal } from '../testing/index.js';
import { StepMustFitOneAppend } from './fitting-one-append.js';

const today = contextOn('2026-03-02T09:05:00+08:00');
/** Fifty parties with the longest names and addresses, and this many papers with the longest titles. */
const filing = (papers: number) =>
  ProposeFiling(
    proposal({
      parties: Array.from({ length: 50 }, (_, n) =>
        citizen({ partyId: `party-${String(n)}`, name: `${String(n)}${'示'.repeat(190)}`, address: '例'.repeat(400) }),
      ),
      documents: Array.from({ length: papers }, (_, n) => ({
        documentId: `doc-${String(n)}`,
        title: '立'.repeat(200),
        number: '号'.repeat(128),
        sha256: digest(String(n)),
      })),
    }),
  );

describe('a step that records too much at once', () => {
  it('a step whose events are too large for one append is refused by a rule, with the sizes', () => {
    given(aCase())
      .when(filing(1000), today)
      .thenRefused(
        ({ rule, particulars }) =>
          rule === StepMustFitOneAppend.code &&
          particulars?.['mostBytes'] === String(MAX_APPEND_BYTES) &&
          Number(particulars['bytes']) > MAX_APPEND_BYTES,
      );
    const asked = caseDecider.whatIf(filing(1000), caseDecider.initialState, today);
    expect(asked).toMatchObject({ is: 'refused', violations: [{ rule: 'step.too-large' }] });
  });

  it('a step with fifty parties and the longest texts that fits is taken, and what it weighs is not underrated', () => {
    const decided = caseDecider.decide(filing(700), caseDecider.initialState, today);
    if (decided.is === 'refused') throw new Error(JSON.stringify(decided.violations));
    expect(weightOfEvents(decided.events)).toBeGreaterThan(700_000);
  });
});
