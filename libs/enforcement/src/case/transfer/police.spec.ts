import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import type { CaseHistory } from '../../testing/case-history.js';
import { at, contextOn } from '../../testing/context-on.js';
import { given } from '../../testing/given.js';
import { Li, Police, Prosecutor } from '../../testing/people.js';
import {
  filingOrdered,
  reasonsGiven,
  reasonsRequired,
  reconsiderationAsked,
  reconsidered,
  refusedByPolice,
  supervisionSuggested,
  transferUpTo,
} from '../../testing/transferred-case.js';
import { document } from '../../testing/values.js';
import {
  AcceptNonFilingReasons,
  NonFilingReasonsRequired,
  OrderPoliceFiling,
  PoliceFilingRefused,
  PoliceNoDecisionReported,
  PoliceSupplementRequested,
  RecordNonFilingReasons,
  RecordPoliceFiling,
  RecordPoliceReconsideration,
  RecordPoliceRefusal,
  RecordSupplementRequest,
  ReportPoliceSilence,
  RequestPoliceReconsideration,
  RequireNonFilingReasons,
  SuggestFilingSupervision,
  SupplyToPolice,
  type TransferEvent,
} from './vocabulary/index.js';
import {
  PoliceMustBeLate,
  PoliceMustNotRefuseForMissingPapers,
  ReconsiderationMustBeAskedInTime,
} from './rules/police.js';

const OUT_OF_ORDER = 'transfer.out-of-order';
const by = (actor: typeof Li) => contextOn('2026-06-06T10:00:00+08:00', { actor });
const received = (): CaseHistory => transferUpTo('received');
const refused = (): CaseHistory => received().and(refusedByPolice());

describe('the answer of the police', () => {
  const refusal = (ground: 'noCrime' | 'papersIncomplete') =>
    RecordPoliceRefusal({
      occurredAt: at('2026-03-28 09:00'),
      ground,
      reasons: '没有犯罪事实',
      document: document('不予立案通知书'),
    });

  it('the answer of the police may be a refusal, which opens three days to challenge it [L66, T7]', () => {
    given(received())
      .when(refusal('noCrime'), by(Police))
      .then(PoliceFilingRefused({ ...refusal('noCrime').data, challengeDueOn: plainDate('2026-03-31') }));
  });

  it('the answer of the police is recorded by the agency from the paper that it received', () => {
    given(transferUpTo('delivered'))
      .when(refusal('noCrime'), by(Li))
      .thenState(({ transfer }) => transfer.stage === 'refusedByPolice');
  });

  it('the police do not refuse a case because papers are missing [L64]', () => {
    given(received()).when(refusal('papersIncomplete'), by(Police)).thenRefused(PoliceMustNotRefuseForMissingPapers);
  });

  it('the answer of the police comes once, and after the delivery', () => {
    given(transferUpTo('approved')).when(refusal('noCrime'), by(Police)).thenRefused(OUT_OF_ORDER);
    given(refused()).when(refusal('noCrime'), by(Police)).thenRefused(OUT_OF_ORDER);
  });
});

describe('papers that the police miss', () => {
  const request = RecordSupplementRequest({ occurredAt: at('2026-03-26 20:00'), list: ['检验报告'] });
  const asked: TransferEvent = PoliceSupplementRequested({ ...request.data, dueOn: plainDate('2026-03-29') });
  const supply = SupplyToPolice({ occurredAt: at('2026-03-27 09:00'), documents: [document('检验报告')] });

  it('papers that the police miss are asked for and brought within three days [L64, T6b]', () => {
    given(received()).when(request, by(Police)).then(asked);
    given(received().and(asked))
      .when(supply, by(Li))
      .thenState(
        ({ transfer }) => transfer.at.supplementSupplied === at('2026-03-27 09:00') && transfer.stage === 'received',
      );
  });

  it('papers that the police miss are brought when they were asked for [T6b]', () => {
    given(received()).when(supply, by(Li)).thenRefused(OUT_OF_ORDER);
  });
});

describe('a request that the police reconsider', () => {
  const request = (day: string) => RequestPoliceReconsideration({ occurredAt: at(`${day} 09:00`) });

  it('a request that the police reconsider is made within three days of the refusal [L66, T8]', () => {
    given(refused())
      .when(request('2026-03-31'), by(Li))
      .thenState(({ transfer }) => transfer.stage === 'reconsidering');
  });

  it('a request that the police reconsider comes too late on the fourth [L66]', () => {
    given(refused())
      .when(request('2026-04-01'), by(Li))
      .thenRefused(
        ({ rule, particulars }) =>
          rule === ReconsiderationMustBeAskedInTime.code && particulars?.['dueOn'] === '2026-03-31',
      );
  });

  it('a request that the police reconsider needs a refusal', () => {
    given(received()).when(request('2026-03-30'), by(Li)).thenRefused(OUT_OF_ORDER);
  });

  it('a request that the police reconsider ends in a filing, or in a second refusal [T8]', () => {
    const decide = (outcome: 'file' | 'refuse') =>
      RecordPoliceReconsideration({ occurredAt: at('2026-04-01 09:00'), outcome, reasons: '经复议' });
    const asked = refused().and(reconsiderationAsked());
    given(asked).when(decide('refuse'), by(Police)).then(reconsidered('refuse'));
    given(asked)
      .when(decide('file'), by(Police))
      .thenState(({ transfer }) => transfer.stage === 'filingAgreed');
    given(refused()).when(decide('file'), by(Police)).thenRefused(OUT_OF_ORDER);
  });
});

describe('supervision by the procuratorate', () => {
  const suggestion = SuggestFilingSupervision({
    occurredAt: at('2026-04-02 09:00'),
    procuratorate: '赤峰市人民检察院（示例）',
    reasons: '不立案理由不成立',
  });

  it('supervision by the procuratorate is suggested after the second refusal, or at once instead of reconsideration [T9]', () => {
    given(refused().and(reconsiderationAsked(), reconsidered('refuse')))
      .when(suggestion, by(Li))
      .then(supervisionSuggested());
    given(refused()).when(suggestion, by(Li)).then(supervisionSuggested());
    given(received()).when(suggestion, by(Li)).thenRefused(OUT_OF_ORDER);
  });

  it('supervision by the procuratorate asks for the reasons first, and orders or accepts afterwards [L69, T10, T11]', () => {
    const supervised = refused().and(supervisionSuggested());
    const require = RequireNonFilingReasons({ occurredAt: at('2026-04-03 09:00') });
    const order = OrderPoliceFiling({ occurredAt: at('2026-04-10 09:00') });
    const accept = AcceptNonFilingReasons({ occurredAt: at('2026-04-10 09:00') });
    const give = RecordNonFilingReasons({ occurredAt: at('2026-04-08 09:00'), reasons: '情节显著轻微' });

    given(supervised)
      .when(require, by(Prosecutor))
      .then(NonFilingReasonsRequired({ ...require.data, dueOn: plainDate('2026-04-10') }));
    given(supervised).when(order, by(Prosecutor)).thenRefused(OUT_OF_ORDER);
    given(supervised).when(give, by(Police)).thenRefused(OUT_OF_ORDER);
    given(supervised.and(reasonsRequired())).when(give, by(Police)).then(reasonsGiven());
    given(supervised.and(reasonsRequired())).when(accept, by(Prosecutor)).thenRefused(OUT_OF_ORDER);
    given(supervised.and(reasonsRequired())).when(order, by(Prosecutor)).then(filingOrdered());
    given(supervised.and(reasonsRequired(), reasonsGiven()))
      .when(accept, by(Prosecutor))
      .thenState(({ transfer }) => transfer.stage === 'reasonsStand');
  });

  it('supervision by the procuratorate that ends in an order to file ends in a filing [T11]', () => {
    given(refused().and(supervisionSuggested(), reasonsRequired(), reasonsGiven(), filingOrdered()))
      .when(
        RecordPoliceFiling({ occurredAt: at('2026-04-20 09:00'), number: '2号', document: document('立案通知书') }),
        by(Police),
      )
      .thenState(({ transfer }) => {
        expect(transfer).toMatchObject({ stage: 'filedByPolice', at: { policeDecided: at('2026-03-28 09:00') } });
        expect(transfer.at.filedAfterChallenge).toBe(at('2026-04-20 09:00'));
      });
  });
});

describe('police who do not decide', () => {
  const report = (day: string) =>
    ReportPoliceSilence({ occurredAt: at(`${day} 09:00`), procuratorate: '赤峰市人民检察院（示例）' });

  it('police who do not decide are reported to the procuratorate when their three days are over, and not before [SC30, L65, T13]', () => {
    given(received())
      .when(report('2026-03-29'), by(Li))
      .thenRefused(
        ({ rule, particulars }) => rule === PoliceMustBeLate.code && particulars?.['dueOn'] === '2026-03-29',
      );
    given(received())
      .when(report('2026-03-30'), by(Li))
      .then(PoliceNoDecisionReported({ ...report('2026-03-30').data, reportedBy: Li.personId }));
  });

  it('police who do not decide are late too when they signed no receipt: their time runs from the delivery [T13]', () => {
    given(transferUpTo('delivered'))
      .when(report('2026-03-30'), by(Li))
      .thenState(({ transfer }) => transfer.at.silenceReported !== undefined);
  });

  it('police who do not decide may be late with a reconsideration [L67, T13]', () => {
    const asked = refused().and(reconsiderationAsked());
    given(asked).when(report('2026-04-02'), by(Li)).thenRefused(PoliceMustBeLate);
    given(asked)
      .when(report('2026-04-03'), by(Li))
      .thenState(({ transfer }) => transfer.at.silenceReported !== undefined);
  });

  it('police who do not decide owe nothing once they have answered', () => {
    given(refused()).when(report('2026-04-30'), by(Li)).thenRefused(PoliceMustBeLate);
  });

  it('police who do not decide can then be asked for their reasons without a refusal', () => {
    const reported = PoliceNoDecisionReported({ ...report('2026-03-30').data, reportedBy: Li.personId });
    const require = RequireNonFilingReasons({ occurredAt: at('2026-04-03 09:00') });
    given(received()).when(require, by(Prosecutor)).thenRefused(OUT_OF_ORDER);
    given(received().and(reported))
      .when(require, by(Prosecutor))
      .thenState(({ transfer }) => transfer.stage === 'supervised');
  });
});
