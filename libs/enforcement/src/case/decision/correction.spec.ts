import { describe, expect, it } from '@jest/globals';
import { yuan } from '@ecl/kernel';
import fc from 'fast-check';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import {
  aCase,
  at,
  contextOn,
  CountyHead,
  decided,
  document,
  everyParty,
  fine,
  given,
  PrincipalHead,
} from '../../testing/index.js';
import { saying } from '../../testing/saying.js';
import type { Penalty } from '../values.js';
import { CorrectDecision, DecisionCorrected } from './vocabulary/index.js';
import { substanceIn } from './substance/index.js';
import { CorrectionMustSayWhatItChanges, SubstanceMustNotBeCorrected } from './rules/correction.js';
import { PenaltyMustBeInForce } from './rules/stage.js';

const head = contextOn('2026-12-01T12:00:00+08:00', { actor: PrincipalHead });
const elsewhere = contextOn('2026-12-01T12:00:00+08:00', { actor: CountyHead });
const standing = aCase().concluded().with(decided());
describe('a correction', () => {
  const correction: Parameters<typeof CorrectDecision>[0] = {
    occurredAt: at('2026-04-20 09:00'),
    kind: 'slip',
    corrections: [{ part: 'place', from: '红山路12号', to: '红山街12号' }],
    document: document('补正通知书'),
  };

  it('a correction of a slip is a paper of its own [E7]', () => {
    given(standing)
      .when(CorrectDecision(correction), head)
      .then(DecisionCorrected({ ...everyParty, ...correction, correctedBy: PrincipalHead.personId }));
  });

  it('a correction is made by a head of the agency, of a decision in force [E7]', () => {
    given(standing).when(CorrectDecision(correction), elsewhere).thenRefused(ApproverMustHeadTheAgency);
    given(aCase().concluded()).when(CorrectDecision(correction), head).thenRefused(PenaltyMustBeInForce);
  });
});

describe('what is never a slip [E7]', () => {
  const correct = (
    change: { part?: 'wording' | 'other'; from?: string; to: string },
    kind: 'slip' | 'omission' = 'slip',
  ) =>
    given(standing).when(
      CorrectDecision({
        occurredAt: at('2026-04-20 09:00'),
        kind,
        corrections: [{ part: 'wording', ...change }],
        document: document('补正通知书'),
      }),
      head,
    );
  const corrected = (change: Parameters<typeof correct>[0], kind?: 'slip' | 'omission') =>
    correct(change, kind).thenState(({ decision }) => decision.is === 'penalty');
  const refused = (change: Parameters<typeof correct>[0], kind?: 'slip' | 'omission') =>
    correct(change, kind).thenRefused(SubstanceMustNotBeCorrected);

  it('an amount is never a slip, in digits, in Chinese numerals or as a rate', () => {
    refused({ from: '罚款2000元', to: '罚款200元' });
    refused({ from: '共计二千元', to: '共计贰万元' });
    refused({ from: '合计2000', to: '合计3000' });
    refused({ from: '每日3%', to: '每日5%' });
    refused({ to: '并没收违法所得500元' }, 'omission');
    refused({ from: '罚款２０００元', to: '罚款３０００元' });
    refused({ from: '贰仟圆整', to: '贰万圆整' });
    corrected({ from: '罚款2000元正', to: '罚款2,000元整' });
  });

  it('a party is never a slip, nor is a piece of its name', () => {
    refused({ from: '赤峰示例商贸有限公司', to: '赤峰示例实业有限公司' });
    refused({ from: '赤峰示列商贸有限公司', to: '赤峰示例商贸有限公司' });
    refused({ from: '商贸有限', to: '实业有限' });
    refused({ from: '91150400EXAMPLE01X', to: '91150400EXAMPLE02X' });
    refused({ from: '当事人', to: '当事人及其法定代表人' });
    refused({ to: '以及赤峰其他商贸有限公司' }, 'omission');
    corrected({ from: '当事人檀自占用', to: '当事人擅自占用' });
  });

  it('a provision is never a slip, whether law, article or paragraph', () => {
    refused({ from: '依据《城市绿化条例》', to: '依据《城市市容和环境卫生管理条例》' });
    refused({ from: '第十四条', to: '第十五条' });
    refused({ to: '第二款' }, 'omission');
    refused({ from: '2011年1月8日起施行', to: '2017年3月1日起施行' });
    refused({ from: '（２０１１年１月８日修订）', to: '（２０１７年３月１日修订）' });
  });

  it('a measure is never a slip', () => {
    refused({ from: '给予警告', to: '给予通报批评' });
    refused({ to: '责令限期改正' }, 'omission');
    refused({ from: '十五日内缴纳', to: '三十日内缴纳' });
    refused({ from: '60日内申请行政复议', to: '30日内申请行政复议' });
    refused({ from: '六个月内起诉', to: '三个月内起诉' });
    refused({ from: '应当从重', to: '应当从轻' });
    refused({ from: '予以处罚', to: '不予处罚' });
  });

  it('what its author calls an amount, a party, a provision or a measure is none either', () => {
    for (const part of ['amount', 'party', 'provision', 'measure'] as const)
      given(standing)
        .when(
          CorrectDecision({
            occurredAt: at('2026-04-20 09:00'),
            kind: 'slip',
            corrections: [{ part, from: '甲处', to: '乙处' }],
            document: document('补正通知书'),
          }),
          head,
        )
        .thenRefused(SubstanceMustNotBeCorrected);
  });

  it('words, places and a date that was left out are corrected', () => {
    corrected({ from: '擅自战用', to: '擅自占用' });
    corrected({ to: '2026年4月15日' }, 'omission');
    corrected({ from: '现场照片六张', to: '现场照片七张' });
  });

  it('a correction says what it changes: both wordings of a slip, and the words around a number', () => {
    correct({ to: '占用' }).thenRefused(CorrectionMustSayWhatItChanges);
    correct({ from: '占用', to: '占用' }).thenRefused(CorrectionMustSayWhatItChanges);
    correct({ from: '战用', to: '占用' }, 'omission').thenRefused(CorrectionMustSayWhatItChanges);
    correct({ from: '37', to: '38' }).thenRefused(CorrectionMustSayWhatItChanges);
  });

  it('one correction of several that does not say what it changes is enough to refuse all, and so is one of substance', () => {
    const clear = { part: 'wording', from: '战用', to: '占用' } as const;
    const several = (...corrections: Parameters<typeof CorrectDecision>[0]['corrections']) =>
      given(standing).when(
        CorrectDecision({
          occurredAt: at('2026-04-20 09:00'),
          kind: 'slip',
          corrections,
          document: document('补正通知书'),
        }),
        head,
      );
    several(clear, { part: 'wording', to: '占用' }).thenRefused(CorrectionMustSayWhatItChanges);
    several(
      clear,
      { part: 'provision', from: '甲处', to: '乙处' },
      { part: 'amount', from: '丙', to: '丁' },
    ).thenRefused(saying(SubstanceMustNotBeCorrected, { touches: 'amount, provision' }));
    several(clear, { part: 'place', from: '红山路', to: '红山街' }).thenState(
      ({ decision }) => decision.is === 'penalty',
    );
  });

  it('the goods that a decision takes away are no slip', () => {
    const seized: Penalty = { kind: 'confiscationOfProperty', items: '手推车两辆', value: yuan(300) };
    const taking = aCase()
      .concluded()
      .with(decided({ penalties: [fine(2_000), seized] }));
    const carts = CorrectDecision({
      occurredAt: at('2026-04-20 09:00'),
      kind: 'slip',
      corrections: [{ part: 'wording', from: '手推车两辆', to: '三轮车两辆' }],
      document: document('补正通知书'),
    });
    given(taking)
      .when(carts, head)
      .thenRefused(saying(SubstanceMustNotBeCorrected, { touches: 'measure' }));
  });

  it('the day of the conduct is brought to what the file says, and never away from it', () => {
    // The conduct of the case ended on 26 February 2026.
    const [wrong, right] = ['2026年2月16日占用道路', '2026年2月26日占用道路'];
    corrected({ from: wrong, to: right });
    correct({ from: right, to: wrong }).thenRefused(saying(SubstanceMustNotBeCorrected, { touches: 'fact' }));
  });

  it('no correction gets an amount from one value to another, whatever the words around it', () => {
    const words = fc.constantFrom('应缴纳', '合计', '缴款', '金额为');
    const amounts = fc.integer({ min: 1, max: 9_999_999 });
    fc.assert(
      fc.property(words, amounts, amounts, (word, before, after) => {
        fc.pre(before !== after);
        const change = { from: `${word}${String(before)}元`, to: `${word}${String(after)}元` };
        expect(substanceIn(change, { parties: [], penalties: [] })).toEqual(['amount']);
      }),
    );
  });

  it('a correction in an old log is kept in the words in which it was written', () => {
    const old = { occurredAt: '2026-04-20T01:00:00.000Z', kind: 'slip', correction: '将“红山路”更正为“红山街”' };
    expect(DecisionCorrected.upcasters[1]?.(old)).toEqual({
      partyId: '*',
      occurredAt: old.occurredAt,
      kind: 'slip',
      corrections: [{ part: 'asWritten', to: old.correction }],
    });
  });
});
