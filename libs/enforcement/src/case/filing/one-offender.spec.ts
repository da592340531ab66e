import { plainDate } from '@ecl/kernel';
import { describe, it } from '@jest/globals';
import {
  aCase,
  after,
  citizen,
  company,
  contextOn,
  decision,
  fine,
  given,
  Li,
  noticeIssued,
  noticeServed,
  PrincipalHead,
  proposal,
  scopeDetermined,
} from '../../testing/index.js';
import { A, B, imposedOn, told } from '../../testing/two-parties.js';
import { DecidePenalty } from '../decision/vocabulary/index.js';
import { ProposeFiling } from './vocabulary/index.js';
import { eighteenSigns } from '../parties/identity-number.js';

const late = '2026-12-01T12:00:00+08:00';
const as = (actor = Li) => contextOn(late, { actor });
const head = as(PrincipalHead);
const decide = (over: Parameters<typeof decision>[0] = {}) => DecidePenalty(decision(over));

describe('one offender', () => {
  const twin = { ...company, partyId: 'party-9' };

  it('one offender is not filed as two parties [APL 29]', () => {
    given([])
      .when(ProposeFiling(proposal({ parties: [company, twin] })), contextOn('2026-03-02T12:00:00+08:00'))
      .thenRefused('filing.one-party-as-two');
  });

  it('two citizens of one name with other dates of birth are two, and an identity number of either form is one', () => {
    const namesakes = (one: object, other: object) => [citizen(one), citizen({ partyId: 'party-9', ...other })];
    const filing = (parties: ReturnType<typeof namesakes>) =>
      given([]).when(ProposeFiling(proposal({ parties })), contextOn('2026-03-02T12:00:00+08:00'));
    filing(namesakes({}, { birthDate: plainDate('1990-01-01') })).thenState(({ parties }) => parties.size === 2);
    filing(namesakes({}, {})).thenRefused('filing.one-party-as-two');
    const old = '150402850701000';
    filing(namesakes({ idNumber: old }, { idNumber: eighteenSigns(old) })).thenRefused('filing.one-party-as-two');
  });

  it('two foreigners of one name with other passports are each fined, by one paper or by two [APL 29]', () => {
    const [one, other] = [
      citizen({ partyId: A, idNumber: 'E12345678' }),
      citizen({ partyId: B, idNumber: 'E87654321' }),
    ];
    const history = aCase()
      .proposed({ parties: [one, other] })
      .concluded()
      .and(...told(A), ...told(B), scopeDetermined());
    given(history)
      .when(decide({ dispositions: [imposedOn(A), imposedOn(B)] }), head)
      .thenState(({ parties }) => parties.get(B)?.decision.is === 'penalty');
    const first = after(history, decide({ dispositions: [imposedOn(A)] }), head);
    given(first)
      .when(
        decide({ decisionId: 'decision-2', decisionNumber: '赤城管罚决〔2026〕99号', dispositions: [imposedOn(B)] }),
        head,
      )
      .thenState(({ parties }) => parties.get(B)?.decision.is === 'penalty');
  });

  it('one offender whom an old log has as two parties is fined once, by one paper or by two [APL 29]', () => {
    const tell = (partyId: string) => [
      noticeIssued({ partyId, noticeId: `n-${partyId}` }),
      noticeServed({ partyId, noticeId: `n-${partyId}` }),
    ];
    const history = aCase()
      .proposed({ parties: [company, twin] })
      .concluded()
      .and(...tell('party-1'), ...tell('party-9'), scopeDetermined());
    const on = (partyId: string) => ({ ...imposedOn(A), partyId, penalties: [fine(2_000)] });
    given(history)
      .when(decide({ dispositions: [on('party-1'), on('party-9')] }), head)
      .thenRefused('decision.fined-as-another-party');
    const first = after(history, decide({ dispositions: [on('party-1')] }), head);
    given(first)
      .when(decide({ decisionId: 'decision-2', dispositions: [on('party-9')] }), head)
      .thenRefused('decision.fined-as-another-party');
  });
});
