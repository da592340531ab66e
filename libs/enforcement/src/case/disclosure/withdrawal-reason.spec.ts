import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { LocalParameterSet } from '../../registers/local-parameters/vocabulary.js';
import { at, citizen, contextOn, decidedOn6May, disclosureProposed, given, Publisher } from '../../testing/index.js';
import { decisionPublished } from '../../testing/disclosed-case.js';
import { everyParty } from '../../testing/every-party.js';
import { CITY_AGENCY } from '../../testing/people.js';
import { CrimeSuspected } from '../transfer/vocabulary/index.js';
import {
  ClosedMatterMustNotBeExplained,
  ClosedMatterMustStayUnexplained,
  NothingPersonalMustBeInTheReason,
  ReasonMustNotTellOfACrime,
  WithdrawalMustBeShown,
} from './rules/withdrawal.js';
import {
  DisclosureWithdrawn,
  RestateWithdrawal,
  WithdrawalRestated,
  WithdrawDisclosure,
  type WithdrawalCause,
} from './vocabulary.js';

const person = citizen({ name: '欧阳示例', phone: '13800000000' });
const published = decidedOn6May(person).and(disclosureProposed(), decisionPublished());
const today = contextOn('2026-06-05T10:00:00+08:00', { actor: Publisher });

const withdraw = (publicReason?: string, cause: WithdrawalCause = 'inaccurate') =>
  WithdrawDisclosure({
    occurredAt: at('2026-05-20 09:00'),
    reason: '欧阳示例（13800000000）投诉，公示有误',
    cause,
    ...(publicReason === undefined ? {} : { publicReason }),
  });
const withdrawn = (over: object = {}) =>
  DisclosureWithdrawn({
    ...everyParty,
    ...withdraw().data,
    shownUntil: plainDate('2027-05-20'),
    withdrawnBy: Publisher.personId,
    ...over,
  });
const restate = (publicReason?: string) =>
  RestateWithdrawal({
    occurredAt: at('2026-05-21 09:00'),
    ...(publicReason === undefined ? {} : { publicReason }),
  });

describe('the reason of a withdrawal', () => {
  it('the reason for the public is written beside that for the file, and is redacted like a decision [X3]', () => {
    given(published)
      .when(withdraw('欧阳 示例的公示内容有误'), today)
      .then(withdrawn({ publicReason: '欧阳某的公示内容有误' }));
  });

  it('the reason for the file never becomes that for the public', () => {
    given(published).when(withdraw(), today).then(withdrawn());
  });

  it('the reason for the public is refused with anybody’s data in it, without repeating it', () => {
    given(published)
      .when(withdraw('应王五（138 0013 8000）要求撤回'), today)
      .thenRefused(({ rule, particulars }) => {
        expect(particulars).toEqual({ legible: 'phone', passages: '4–17' });
        return rule === NothingPersonalMustBeInTheReason.code;
      });
  });

  it.each([
    ...['本案涉嫌犯罪', '已移 送公安', '警\u200B方已介入', '刑事立案', '轉交公安機關', 'handed to the Police'],
    ...['已由派出所处理', '涉嫌非法经营罪', '当事人已被刑拘', '经侦支队接手', '判处有期徒刑', '犯 罪'],
  ])('the reason for the public does not tell of a suspected crime, in words like "%s" [X12]', (words) => {
    given(published).when(withdraw(words), today).thenRefused(ReasonMustNotTellOfACrime);
  });

  it.each([
    ...['法院判决撤销该决定', '当事人依法申请复议，决定已变更', '经复查不存在违法嫌疑，决定已撤销'],
    // Words whose signs meet by chance.
    ...['收取保证金的依据有误', '当事人领取保管物品后决定已变更', '按其协办公诉求更正'],
  ])('the reason for the public may say why a decision fell: "%s"', (words) => {
    given(published)
      .when(withdraw(words), today)
      .then(withdrawn({ publicReason: words }));
  });

  it('what must stay closed has no reason for the public, then or later [X12, X13]', () => {
    const suspected = CrimeSuspected({
      ...{ occurredAt: at('2026-05-19 09:00'), phase: 'afterDecision', offence: '非法经营', note: '数额较大' },
      notedBy: 'li',
    });
    for (const cause of ['transferred', 'notOpen'] as const) {
      const closed = published.and(suspected);
      given(closed).when(withdraw('内容有误', cause), today).thenRefused(ClosedMatterMustNotBeExplained);
      given(closed).when(withdraw(undefined, cause), today).then(withdrawn({ cause }));
      given(closed.and(withdrawn({ cause })))
        .when(restate('内容有误'), today)
        .thenRefused(ClosedMatterMustStayUnexplained);
    }
  });

  it('the reason for the public is restated or removed, under the same checks', () => {
    const afterwards = published.and(withdrawn({ publicReason: '内容有误' }));
    const restated = (publicReason?: string) =>
      WithdrawalRestated({
        ...everyParty,
        ...restate(publicReason).data,
        decisionId: 'decision-1',
        restatedBy: Publisher.personId,
      });
    given(afterwards).when(restate('公示内容有误'), today).then(restated('公示内容有误'));
    given(afterwards).when(restate(), today).then(restated());
    given(afterwards).when(restate('致电13912345678'), today).thenRefused(NothingPersonalMustBeInTheReason);
    given(afterwards).when(restate('涉嫌犯罪'), today).thenRefused(ReasonMustNotTellOfACrime);
  });

  it('the reason of a withdrawal can be restated only where there is one, and no longer once the decision is public again', () => {
    given(published).when(restate(), today).thenRefused(WithdrawalMustBeShown);
    given(published.and(withdrawn(), disclosureProposed(), decisionPublished()))
      .when(restate(), today)
      .thenRefused(WithdrawalMustBeShown);
  });
});

describe('the end of a tombstone', () => {
  it('the end of a tombstone is as many months away as the agency says', () => {
    const threeMonths = LocalParameterSet({
      occurredAt: at('2026-01-01 09:00'),
      agencyId: CITY_AGENCY,
      parameter: 'tombstoneMonths',
      value: 3,
      effectiveFrom: plainDate('2026-01-01'),
      instrument: '行政处罚决定公开办法',
    });
    given(published)
      .when(withdraw(), contextOn('2026-06-05T10:00:00+08:00', { actor: Publisher, and: [threeMonths] }))
      .then(withdrawn({ shownUntil: plainDate('2026-08-20') }));
  });
});
