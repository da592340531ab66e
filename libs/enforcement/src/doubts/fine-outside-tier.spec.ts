import { yuan } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { BenchmarkDeviationApproved } from '../case/decision/vocabulary/index.js';
import { ConcludeInvestigation } from '../case/investigation/vocabulary/index.js';
import { IssuePenaltyNotice } from '../case/notice/vocabulary.js';
import type { Command } from '../law/command-type.js';
import {
  aCase,
  at,
  BENCHMARK,
  benchmarkFor,
  contextOn,
  everyParty,
  fine,
  notice,
  PrincipalHead,
  report,
  without,
  type CaseHistory,
} from '../testing/index.js';
import { doubtsAboutCase, FINE_OUTSIDE_TIER } from './index.js';

const context = contextOn('2026-03-23T12:00:00+08:00');
const isAsked = (history: CaseHistory, step: Command) =>
  doubtsAboutCase(step, history.state, context).some(({ warning }) => warning === FINE_OUTSIDE_TIER);

/** The tier 一般 is from 1,000 to 10,000 yuan. */
const inOrdinaryTier = benchmarkFor(2_000);
const reporting = (yuan: number, benchmark = inOrdinaryTier) =>
  ConcludeInvestigation(report({ penalties: [fine(yuan)], benchmark }));
const telling = (yuan: number, benchmark = inOrdinaryTier) =>
  IssuePenaltyNotice(notice({ proposedPenalties: [fine(yuan)], benchmark }));
const [filed, concluded] = [aCase().filed(), aCase().concluded()];

describe('a proposed fine outside of the tier that is named [D8, APL 34]', () => {
  it.each([500, 49_000])(
    'a fine of %s yuan in the tier 一般 is asked about, in the report and in the notice',
    (yuan) => {
      expect(isAsked(filed, reporting(yuan))).toBe(true);
      expect(isAsked(concluded, telling(yuan))).toBe(true);
    },
  );

  it.each([1_000, 2_000, 10_000])('a fine of %s yuan is within it, and asked about by nobody', (yuan) => {
    expect(isAsked(filed, reporting(yuan))).toBe(false);
    expect(isAsked(concluded, telling(yuan))).toBe(false);
  });

  it('a proposal that names the tier of its fine, no tier or no fine is asked about by nobody', () => {
    expect(isAsked(filed, reporting(49_000, benchmarkFor(49_000)))).toBe(false);
    expect(isAsked(concluded, telling(49_000, benchmarkFor(49_000)))).toBe(false);
    expect(
      isAsked(concluded, IssuePenaltyNotice(without(notice({ proposedPenalties: [fine(49_000)] }), 'benchmark'))),
    ).toBe(false);
    expect(isAsked(filed, ConcludeInvestigation(report({ penalties: [{ kind: 'warning' }] })))).toBe(false);
  });

  it('an approved deviation answers the doubt as far as it goes', () => {
    const approved = concluded.and(
      BenchmarkDeviationApproved({
        ...everyParty,
        ...{ occurredAt: at('2026-03-21 09:00'), benchmarkId: BENCHMARK, reasons: '情节特殊' },
        ...{ reach: { tierId: 'ordinary', side: 'above', furthest: yuan(20_000) }, approvedBy: PrincipalHead.personId },
      }),
    );
    expect(isAsked(approved, telling(15_000))).toBe(false);
    expect(isAsked(approved, telling(49_000))).toBe(true);
    expect(isAsked(approved, telling(500))).toBe(true);
  });
});
