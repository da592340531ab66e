import { DecisionPublished, type CaseEvent, type PublicText } from '@ecl/enforcement';
import { imposedIn } from '@ecl/enforcement/testing';
import { plainDate } from '@ecl/kernel';
import { ofParty } from './case-story.js';
import { at } from './telling.js';

const FINED = '罚款2000.00元';

/** An ordinary decision, published; `text` says what of its text is otherwise. */
export const published = (decisionId: string, text: Partial<PublicText> = {}, powerCode = '02-1'): CaseEvent =>
  DecisionPublished({
    ...ofParty,
    occurredAt: at('2026-05-08 09:00'),
    test: 7,
    decisionId,
    powerCode,
    publicText: {
      decisionNumber: `赤城管罚决〔2026〕${decisionId}号`,
      partyName: '赤峰示例商贸有限公司',
      partyKind: 'organisation',
      conduct: '擅自在人行道堆放物料',
      basis: '《城市市容和环境卫生管理条例》第36条',
      penaltySummary: FINED,
      agency: '赤峰市城市管理综合执法局（示例）',
      decidedOn: plainDate('2026-05-06'),
      ...text,
    },
    ...imposedIn(text.penaltySummary ?? FINED),
    publishedOn: plainDate('2026-05-08'),
    publishUntil: plainDate('2029-05-08'),
    dueOn: plainDate('2026-05-14'),
    approvedBy: 'zhou',
  });
