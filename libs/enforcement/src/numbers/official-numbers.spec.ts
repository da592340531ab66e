import { describe, expect, it } from '@jest/globals';
import type { NumberKind } from './kinds.js';
import { caseEventTypes } from '../case/events.js';
import { ApproveFiling } from '../case/filing/vocabulary/index.js';
import {
  aCase,
  at,
  caseFiled,
  contextOn,
  given,
  noticeIssued,
  onSpotPenaltyDecided,
  penaltyDecided,
  PrincipalHead,
} from '../testing/index.js';
import { numberSeries, officialNumbersIn } from './official-numbers.js';

const on = (elsewhere: NonNullable<ReturnType<typeof contextOn>['elsewhere']>) => ({
  ...contextOn('2026-03-02T16:05:00+08:00', { actor: PrincipalHead }),
  elsewhere,
});
const approve = { occurredAt: at('2026-03-02 16:00'), documents: [] };

describe('the numbers that a step gives', () => {
  it('the numbers that a step gives are entered in the book of their kind and of the year that they name', () => {
    expect(officialNumbersIn(penaltyDecided())).toEqual([
      { kind: 'decision', text: '赤城管罚决〔2026〕1号', word: '罚决字', year: 2026 },
    ]);
    expect(officialNumbersIn(caseFiled({ caseNumber: '赤城管立〔2025〕99号' }))).toMatchObject([{ year: 2025 }]);
    expect(officialNumbersIn(caseFiled({ caseNumber: '1号' }))).toMatchObject([{ kind: 'case', year: 2026 }]);
  });

  it('a number that is printed on a form keeps its place for ever, and a notice may have none', () => {
    expect(officialNumbersIn(onSpotPenaltyDecided())).toMatchObject([
      { kind: 'decision', year: 2026 },
      { kind: 'form', text: 'A0000001', year: undefined },
    ]);
    expect(officialNumbersIn(noticeIssued())).toEqual([]);
  });

  it('every number in an event of a case is one that the agency gives, or is known to be one of others or a mention', () => {
    // The file number of the police, the number of the post, and that of an identity card.
    const ofOthers = ['number', 'trackingNumber', 'idNumber'];
    const numbers = caseEventTypes.flatMap(({ name, schema }) =>
      Object.keys((schema as unknown as { properties: object }).properties)
        .filter((member) => /number$/i.test(member) && !ofOthers.includes(member))
        .map((member) => `${name}.${member}`),
    );
    expect(numbers.toSorted()).toEqual([
      'CaseArchived.archiveNumber',
      'CaseFiled.caseNumber',
      'FineCollectedOnSpot.fiscalReceiptNumber',
      'FinePaid.receiptNumber',
      'NoPenaltyDecided.decisionNumber',
      // Mentions of the receipt of the collection.
      'OnSpotCashDeposited.fiscalReceiptNumber',
      'OnSpotCashHandedIn.fiscalReceiptNumber',
      'OnSpotPenaltyDecided.decisionNumber',
      'OnSpotPenaltyDecided.formNumber',
      // A mention of the case in which the matter goes on.
      'PartySplitOff.toCaseNumber',
      'PenaltyDecided.decisionNumber',
    ]);
  });

  it('a number of the ledger has the name of the agency, a word, the year and a running number', () => {
    const { before, after } = numberSeries('示例市城管局', '罚决字', 2026);
    expect(`${before}7${after}`).toBe('示例市城管局罚决字〔2026〕7号');
  });
});

describe('a step that gives a number', () => {
  const command = ApproveFiling({ ...approve, caseNumber: '赤城管立〔2026〕1号' });
  const taken = (kind: NumberKind) => on({ numbersTaken: [{ kind, text: '赤城管立[2026]1号' }] });

  it('a step is refused when its number is taken, and the refusal says which', () => {
    given(aCase().proposed())
      .when(command, taken('case'))
      .thenRefused(
        ({ rule, particulars }) =>
          rule === 'numbers.taken' &&
          particulars?.['number'] === '赤城管立[2026]1号' &&
          particulars['kind'] === '立案文号',
      );
  });

  it('a step is not refused for a number of another book', () => {
    given(aCase().proposed())
      .when(command, taken('decision'))
      .thenState(({ filing }) => filing.is === 'filed' && filing.caseNumber === '赤城管立〔2026〕1号');
  });

  it('a step without a number gets the one that the ledger gives', () => {
    given(aCase().proposed())
      .when(ApproveFiling(approve), on({ numbersGiven: { case: '示例局立字〔2026〕3号' } }))
      .thenState(({ filing }) => filing.is === 'filed' && filing.caseNumber === '示例局立字〔2026〕3号');
  });
});
