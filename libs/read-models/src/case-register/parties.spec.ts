import { describe, expect, it } from '@jest/globals';
import {
  AdministrativeHandlingResumed,
  caseDecider,
  CrimeSuspected,
  DisclosureWithdrawn,
  EndReached,
  EndUndone,
  ItemRedoOrdered,
  PartySucceeded,
  PenaltyDecided,
  RedoOrdered,
  RemedyAccepted,
  SuspicionDropped,
  TransferApproved,
  type CaseEvent,
} from '@ecl/enforcement';
import { fold } from '@ecl/event-sourcing';
import { plainDate } from '@ecl/kernel';
import {
  citizen,
  company,
  concluded,
  decided,
  decisionPublished,
  decisionServed,
  filed,
  fine,
  inspected,
  obligationOpened,
  paper,
  proposed,
  theDebt,
} from '../testing/case-story.js';
import { everything } from '../testing/scopes.js';
import { at, expensive, toldTo, walks } from '../testing/telling.js';
import { caseById, caseRegister, searchCases, type CaseSearch } from './index.js';

const [A, B] = ['party-1', 'party-2'];
const both: CaseEvent[] = [
  proposed({ parties: [company(), citizen('1990-01-01', '示例乙')] }),
  filed(),
  inspected(),
  concluded({ proposals: [A, B].map((partyId) => ({ partyId, penalties: [fine(2_000)] })) }),
];
const decidedAbout = (partyId: string, number: number): CaseEvent => {
  const { data } = decided();
  const [own] = data.dispositions;
  if (!own) throw new RangeError('the decision of the story is about nobody');
  return PenaltyDecided({
    ...data,
    decisionId: `decision-${String(number)}`,
    decisionNumber: `赤城管罚决〔2026〕${String(number)}号`,
    dispositions: [{ ...own, partyId }],
  });
};
const told = (...events: CaseEvent[]) => toldTo(caseRegister).tell('case-a', [...both, ...events]);
const row = (...events: CaseEvent[]) => caseById(told(...events).db, everything, 'a');
const states = (...events: CaseEvent[]) => {
  const found = row(...events);
  return [found?.state, ...(found?.parties ?? []).map(({ state }) => state)];
};

describe('the row of a case with several parties', () => {
  it('the row of a case with several parties says how many are decided, and each party how far it is', () => {
    expect(row(decidedAbout(A, 1))).toMatchObject({
      state: 'concluded',
      progress: { parties: 2, decided: 1, zh: '2名当事人，已决定1名', en: '1 of 2 decided' },
      parties: [
        { partyId: A, state: 'decided', decisionNumber: '赤城管罚决〔2026〕1号', decidedOn: '2026-04-15' },
        { partyId: B, state: 'concluded', decisionNumber: undefined, decidedOn: undefined },
      ],
    });
    expect(row(decidedAbout(A, 1), decidedAbout(B, 2))?.progress).toMatchObject({ decided: 2 });
  });

  it('a case with one party has no such count, and its state is that of the party', () => {
    const one = toldTo(caseRegister).tell('case-a', [proposed(), filed(), decided()]);
    expect(caseById(one.db, everything, 'a')).toMatchObject({
      state: 'decided',
      progress: undefined,
      parties: [{ state: 'decided' }],
    });
  });

  it('the state of the case is that of its least advanced party, whatever was recorded last', () => {
    const [ofA, ofB] = [decidedAbout(A, 1), decidedAbout(B, 2)];
    expect(states(ofA, decisionServed({ partyId: A }))).toEqual(['concluded', 'served', 'concluded']);
    expect(states(ofA, decisionServed({ partyId: A }), ofB)).toEqual(['decided', 'served', 'decided']);
    expect(states(ofA, decisionServed({ partyId: A }), obligationOpened({ ...theDebt }), ofB)).toEqual([
      'decided',
      'performing',
      'decided',
    ]);
  });

  it('a party whose matter has ended says since when, until something is to be done about it again', () => {
    const paid = EndReached({
      occurredAt: at('2026-05-06 10:00'),
      ends: [{ partyId: 'party-1', ground: 'performed', endedOn: plainDate('2026-05-06') }],
    });
    const ends = (...events: CaseEvent[]) => row(...events)?.parties.map(({ endReachedOn }) => endReachedOn);
    expect(ends(paid)).toEqual(['2026-05-06', undefined]);
    const undone = EndUndone({ occurredAt: at('2026-06-01 10:00'), partyIds: ['party-1'] });
    expect(ends(paid, undone)).toEqual([undefined, undefined]);
  });

  it('a decision that must be made anew is no longer counted', () => {
    const redo = RedoOrdered({
      partyId: A,
      occurredAt: at('2026-06-01 09:00'),
      decisionId: 'decision-1',
      cause: 'court',
      because: 'substance',
      orderedOn: plainDate('2026-06-01'),
      dueOn: plainDate('2026-08-01'),
    });
    expect(row(decidedAbout(A, 1), redo)?.progress).toMatchObject({ decided: 0 });
    const closed: CaseEvent = {
      type: 'CaseClosed',
      data: { occurredAt: at('2026-05-28 09:00'), ground: 'performed', approvedBy: 'zhou' },
    };
    expect(row(decidedAbout(A, 1), closed)?.closedOn).toBe('2026-05-28');
    expect(row(decidedAbout(A, 1), closed, redo)).toMatchObject({ state: 'toBeRedone', closedOn: undefined });
  });

  it('an item that is decided anew is a row of its own, beside the decision that is in force', () => {
    const anew = ItemRedoOrdered({
      partyId: A,
      party: { ...company(), partyId: 'party-1-redo-1' },
      occurredAt: at('2026-06-01 09:00'),
      decisionId: 'decision-1',
      cause: 'court',
      because: 'substance',
      items: [fine(2_000)],
      basis: [],
      orderedOn: plainDate('2026-06-01'),
      dueOn: plainDate('2026-08-01'),
    });
    expect(row(decidedAbout(A, 1), anew)).toMatchObject({
      state: 'concluded',
      progress: { parties: 3, decided: 1 },
      parties: [
        { partyId: A, state: 'decided' },
        { partyId: B },
        { partyId: 'party-1-redo-1', state: 'toBeRedone', nextDue: { kind: 'redo' } },
      ],
    });
  });

  it('each of several successors is as far as its predecessor was, and has its days', () => {
    const divided = PartySucceeded({
      partyId: A,
      occurredAt: at('2026-04-20 09:00'),
      successor: { ...company(), partyId: 'party-8' },
      coSuccessors: [{ ...company(), partyId: 'party-9', name: '赤峰示例西城有限公司' }],
      how: 'division',
      happenedOn: plainDate('2026-04-19'),
      reasons: '新设分立',
      document: paper('登记通知书'),
      concernsMinor: false,
      approvedBy: 'gao',
    });
    const before = row(decidedAbout(A, 1))?.parties[0];
    const now = row(decidedAbout(A, 1), divided)?.parties ?? [];
    const so = { state: 'decided', decisionNumber: '赤城管罚决〔2026〕1号', nextDue: before?.nextDue };
    expect(now.filter(({ ended }) => ended === undefined)).toMatchObject([
      { partyId: 'party-8', ...so },
      { partyId: B },
      { partyId: 'party-9', ...so },
    ]);
    // The predecessor is where it was when it ended, and not where every case begins.
    expect(now.filter(({ ended }) => ended === 'succeeded')).toMatchObject([
      { partyId: A, state: 'decided', decisionNumber: '赤城管罚决〔2026〕1号', nextDue: undefined, isPublished: false },
    ]);
  });

  it('each party has its own next due day', () => {
    const found = row(decidedAbout(A, 1));
    expect(found?.parties.map(({ nextDue }) => nextDue?.kind)).toEqual(['decisionService', undefined]);
  });

  it('a case is published, or under a remedy, while one of its parties is', () => {
    const published = (partyId: string) => decisionPublished({ partyId });
    const withdrawn = (partyId: string) =>
      DisclosureWithdrawn({
        partyId,
        occurredAt: at('2026-04-21 09:00'),
        reason: '有误',
        cause: 'inaccurate',
        withdrawnBy: 'zhou',
      });
    const remedy = RemedyAccepted({
      partyId: B,
      occurredAt: at('2026-05-04 09:00'),
      remedyId: 'remedy-1',
      kind: 'reconsideration',
      reference: '复1',
      acceptedOn: plainDate('2026-05-04'),
      recordedBy: 'li',
    });
    const flags = (...events: CaseEvent[]) => {
      const found = row(decidedAbout(A, 1), decidedAbout(B, 2), ...events);
      return [found?.flags.isPublished, ...(found?.parties ?? []).map(({ isPublished }) => isPublished)];
    };
    expect(flags(published(A), published(B), withdrawn(A))).toEqual([true, false, true]);
    expect(flags(published(A), published(B), withdrawn(A), withdrawn(B))).toEqual([false, false, false]);
    expect(row(remedy)).toMatchObject({
      flags: { hasRemedy: true },
      parties: [{ hasRemedy: false }, { hasRemedy: true }],
    });
  });
});

describe('a suspect in the register', () => {
  const suspected = (suspects: string[], joins?: true) =>
    CrimeSuspected({
      occurredAt: at('2026-04-10 09:00'),
      phase: 'investigation',
      offence: '示例罪',
      note: '数额较大',
      suspects,
      ...(joins ? { joins } : {}),
      notedBy: 'li',
    });
  const approved = TransferApproved({
    occurredAt: at('2026-04-11 09:00'),
    approvedBy: 'zhou',
    deliveryDueAt: at('2026-04-12 09:00'),
  });
  const resumed = AdministrativeHandlingResumed({
    occurredAt: at('2026-04-14 09:00'),
    ground: 'refusalStands',
    suspects: [A],
    approvedBy: 'zhou',
  });
  const away = 'criminalTransferred';

  it('the transfer pauses the suspect alone, and the case waits for the suspect', () => {
    expect(states(suspected([A]), approved)).toEqual([away, away, 'concluded']);
    expect(states(suspected([A]), approved, decidedAbout(B, 1))).toEqual([away, away, 'decided']);
    expect(states(suspected([A]), approved, decidedAbout(B, 1), resumed)).toEqual([
      'concluded',
      'concluded',
      'decided',
    ]);
  });

  it('a suspect whom the police give back after the closure goes on, and nobody else', () => {
    type Proposed = Extract<CaseEvent, { type: 'CaseClosureProposed' }>['data'];
    const closing = (ends?: Proposed['ends'], ground: Proposed['ground'] = 'performed'): CaseEvent[] => [
      {
        type: 'CaseClosureProposed',
        data: {
          occurredAt: at('2026-04-12 09:00'),
          ground,
          explanation: '申请结案',
          ...(ends === undefined ? {} : { ends }),
          dueOn: plainDate('2026-04-20'),
          proposedBy: 'li',
        },
      },
      { type: 'CaseClosed', data: { occurredAt: at('2026-04-13 09:00'), ground, approvedBy: 'zhou' } },
      {
        type: 'CaseArchived',
        data: { occurredAt: at('2026-04-13 10:00'), archiveNumber: '1', archivedBy: 'li' },
      },
    ];
    const paused = [decidedAbout(B, 1), suspected([A]), approved];
    const ended = closing([
      { partyId: A, ground: 'transferred' },
      { partyId: B, ground: 'performed' },
    ]);
    expect(states(...paused, ...ended)).toEqual(['archived', 'archived', 'archived']);
    expect(states(...paused, ...ended, resumed)).toEqual(['concluded', 'concluded', 'archived']);
    expect(states(...paused, ...closing(undefined, 'transferred'), resumed)[1]).toBe('concluded');
    expect(states(...paused, ...closing(), resumed)[1]).toBe('archived');
    const closedOn = (...events: CaseEvent[]) => row(...events)?.closedOn;
    expect(closedOn(...paused, ...ended)).toBe('2026-04-13');
    expect(closedOn(...paused, ...ended, resumed)).toBeUndefined();
    expect(closedOn(...paused, ...closing(), resumed)).toBe('2026-04-13');
    // Closed once more, for another reason: the police cannot give it back a second time.
    const again = [...paused, ...ended, resumed, ...closing()];
    expect(closedOn(...again)).toBe('2026-04-13');
    expect(states(...again, resumed)[1]).toBe('archived');
  });

  it('a suspect who joins is paused as well, and whom the report left out is not', () => {
    expect(states(suspected([A]), approved, suspected([B], true))).toEqual([away, away, away]);
    const dropped = SuspicionDropped({ occurredAt: at('2026-04-11 09:00'), partyIds: [B], approvedBy: 'zhou' });
    expect(states(suspected([A, B]), dropped, approved)).toEqual([away, away, 'concluded']);
    expect(row(suspected([A, B]), dropped, approved)?.parties.map(({ isSuspect }) => isSuspect)).toEqual([true, false]);
  });
});

describe('searching cases with several parties', () => {
  const all = toldTo(caseRegister)
    .tell('case-two', [...both, decidedAbout(A, 1)])
    .tell('case-one', [proposed({ parties: [company('乙方示例公司')] }), filed()]);
  const found = (search: CaseSearch) => searchCases(all.db, everything, search).rows.map(({ caseId }) => caseId);

  it.each<[string, CaseSearch, string[]]>([
    ['the name of any party, once', { party: { name: '示例', match: 'substring' } }, ['one', 'two']],
    ['the name of the second party', { party: { name: '示例乙', match: 'exact' } }, ['two']],
    ['the state of the case', { state: 'concluded' }, ['two']],
    ['the state of one of its parties', { partyState: 'decided' }, ['two']],
    ['the day on which one of them was decided', { decidedOn: { from: '2026-04-15', to: '2026-04-15' } }, ['two']],
  ])('a case with several parties is found by %s', (_, search, expected) => {
    expect(found(search)).toEqual(expected);
    const plans = all.plansOf((db) => searchCases(db, everything, search));
    expect(expensive(plans)).toEqual([]);
    expect(walks(plans)).toEqual([]);
  });
});

it('the register has the parties that the case itself has', () => {
  const { parties } = fold(caseDecider, [...both, decidedAbout(A, 1)]);
  expect(row(decidedAbout(A, 1))?.parties.map(({ partyId }) => partyId)).toEqual([...parties.keys()]);
});
