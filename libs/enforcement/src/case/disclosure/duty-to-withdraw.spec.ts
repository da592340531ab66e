import { fold } from '@ecl/event-sourcing';
import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { lastRunOf, statusOf } from '../../clocks/index.js';
import {
  at,
  type CaseHistory,
  citizen,
  company,
  contextOn,
  decidedOn6May,
  disclosureProposed,
  document,
  given,
  Li,
  PrincipalHead,
  Publisher,
} from '../../testing/index.js';
import { everyParty } from '../../testing/every-party.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import { caseDecider } from '../case.js';
import { partyCasesOf } from '../parties/party-case.js';
import { readingOfCase } from '../clock-of-case.js';
import { PublicTextMustBeWithdrawn } from '../closure/rules.js';
import { PartyIdentified } from '../filing/vocabulary/index.js';
import { nextSteps } from '../next-steps.js';
import { CrimeSuspected, TransferRefused } from '../transfer/vocabulary/index.js';
import { DisclosureWithdrawn, WithdrawDisclosure } from './vocabulary.js';

const published = decidedOn6May().and(disclosureProposed(), decisionPublished());
const suspected = CrimeSuspected({
  occurredAt: at('2026-06-01 09:00'),
  phase: 'investigation',
  offence: '非法经营',
  note: '数额较大',
  notedBy: Li.personId,
});
const withdrawn = DisclosureWithdrawn({
  ...everyParty,
  occurredAt: at('2026-06-02 09:00'),
  reason: '涉嫌犯罪，依法移送',
  cause: 'transferred',
  shownUntil: plainDate('2027-06-02'),
  withdrawnBy: Publisher.personId,
});
const today = contextOn('2026-06-05T10:00:00+08:00', { actor: Publisher });
const dutyIn = (history: CaseHistory, day = '2026-06-01') => {
  const facts = lastRunOf(history.state.clocks, 'L82', 'party-1');
  if (facts?.is !== 'running') return undefined;
  const reading = readingOfCase(plainDate(day), facts, history.state, today);
  return { dueOn: reading.dueOn, status: statusOf(at(`${day} 12:00`), facts, reading) };
};
const isPublicTextInTheWay = (history: CaseHistory): boolean =>
  PublicTextMustBeWithdrawn.brokenWhen({ occurredAt: at('2026-06-05 09:00') }, history.state, today);

describe('the duty to withdraw a published text [L82]', () => {
  it('a suspicion of a crime begins the duty to withdraw: three working days, and late from then on [X12]', () => {
    expect(dutyIn(published)).toBeUndefined();
    expect(dutyIn(published.and(suspected))).toEqual({ status: 'due', dueOn: '2026-06-04' });
    expect(dutyIn(published.and(suspected), '2026-06-05')).toEqual({ status: 'overdue', dueOn: '2026-06-04' });
  });

  it('the duty to withdraw is a next step of the publisher, and ends with the withdrawal', () => {
    const { open } = nextSteps(published.and(suspected).state, today);
    expect(open.map(({ step }) => step)).toContain('withdraw-disclosure');
    given(published.and(suspected))
      .when(
        WithdrawDisclosure({ occurredAt: at('2026-06-02 09:00'), reason: '涉嫌犯罪，依法移送', cause: 'transferred' }),
        today,
      )
      .then(withdrawn);
    expect(lastRunOf(published.and(suspected, withdrawn).state.clocks, 'L82', 'party-1')).toMatchObject({
      is: 'ended',
      end: { how: 'done' },
    });
  });

  it('the duty to withdraw falls away when the head finds no crime', () => {
    const refused = TransferRefused({
      occurredAt: at('2026-06-03 09:00'),
      refusedBy: PrincipalHead.personId,
      reasons: '不构成犯罪',
    });
    expect(lastRunOf(published.and(suspected, refused).state.clocks, 'L82', 'party-1')).toMatchObject({
      is: 'ended',
      end: { how: 'fellAway' },
    });
  });

  it('nothing has to be withdrawn where nothing was published', () => {
    expect(lastRunOf(decidedOn6May().and(suspected).state.clocks, 'L82', 'party-1')).toBeUndefined();
  });

  it('a party that turns out to have been a minor begins the duty as well [X13]', () => {
    const identity = (birthDate: string, concernsMinor: boolean) =>
      PartyIdentified({
        occurredAt: at('2026-06-01 09:00'),
        partyId: 'party-2',
        birthDate: plainDate(birthDate),
        document: document('身份证复印件'),
        concernsMinor,
        identifiedBy: Li.personId,
      });
    const ofCitizen = decidedOn6May(citizen()).and(disclosureProposed(), decisionPublished());
    const subject = (history: CaseHistory) => lastRunOf(history.state.clocks, 'L82', 'party-2')?.is;
    expect(subject(ofCitizen.and(identity('2009-01-01', true)))).toBe('running');
    expect(subject(ofCitizen.and(identity('1990-01-01', false)))).not.toBe('running');
    expect(isPublicTextInTheWay(ofCitizen.and(identity('2009-01-01', true)))).toBe(true);
  });

  it('a text that was published when the minor was known stays public, and the case may be closed [X13]', () => {
    const minor = citizen({ birthDate: plainDate('2009-01-01') });
    const beside = decidedOn6May(company, minor).and(
      disclosureProposed({ partyId: company.partyId }),
      decisionPublished({ partyId: company.partyId }),
    );
    const of = (history: CaseHistory, id: string) => {
      const party = partyCasesOf(fold(caseDecider, [...history])).find(({ partyId }) => partyId === id);
      if (!party) throw new RangeError(id);
      return PublicTextMustBeWithdrawn.brokenWhen({ occurredAt: at('2026-06-05 09:00') }, party, today);
    };
    expect([of(beside, company.partyId), of(beside, minor.partyId)]).toEqual([false, false]);
    const identified = PartyIdentified({
      occurredAt: at('2026-06-01 09:00'),
      partyId: company.partyId,
      birthDate: plainDate('1990-01-01'),
      document: document('营业执照'),
      concernsMinor: true,
      identifiedBy: Li.personId,
    });
    expect(of(beside.and(identified), company.partyId)).toBe(false);
  });

  it('a case is not closed while a text that must be withdrawn is public [F1]', () => {
    expect(isPublicTextInTheWay(published)).toBe(false);
    expect(isPublicTextInTheWay(published.and(suspected))).toBe(true);
    expect(isPublicTextInTheWay(published.and(suspected, withdrawn))).toBe(false);
  });
});
