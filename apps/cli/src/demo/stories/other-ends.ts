import {
  DecideNoPenalty,
  GrantDeferral,
  GrantInstalments,
  RefuseFiling,
  TransferOut,
  workingCalendar,
} from '@ecl/enforcement';
import { addDays, shareOfFen, yuan } from '@ecl/kernel';
import type { CaseStory } from '../case-story.js';
import { paper } from '../papers.js';

/** Slight, corrected at once: no penalty, but an education. */
export const tellNoPenalty = async (story: CaseStory): Promise<void> => {
  await (await story.filed()).concluded();
  await story.give(
    story.subject.team.head,
    DecideNoPenalty({
      occurredAt: story.clock.later(1).next(),
      decisionId: `decision-${story.id}`,
      decisionNumber: `演示城管不罚字〔${story.clock.today.slice(0, 4)}〕${story.id.replace(/^\D+/, '')}号`,
      reason: 'slightAndCorrected',
      explanation: '违法行为轻微并及时改正，没有造成危害后果。',
      education: '已对当事人进行教育。',
      document: paper(story.id, '不予行政处罚决定书'),
    }),
  );
  await story.served();
  await story.closed('noPenalty');
};

export const tellFilingRefused = async (story: CaseStory): Promise<void> => {
  await story.proposed();
  await story.give(
    story.subject.team.head,
    RefuseFiling({ occurredAt: story.clock.next(), reason: 'insufficientEvidence', explanation: '初步证据不足。' }),
  );
};

export const tellTransferredOut = async (story: CaseStory): Promise<void> => {
  await (await story.filed()).inspected();
  await story.give(
    story.subject.team.head,
    TransferOut({
      occurredAt: story.clock.later(1).next(),
      receiver: '演示市生态环境局（虚构）',
      reason: '属其管辖范围。',
      documents: [paper(story.id, '案件移送函')],
    }),
  );
};

const tellServed = async (story: CaseStory): Promise<void> => {
  await (await story.filed()).notified();
  await story.waived();
  await story.scopeDetermined();
  await story.decided();
  await story.served();
};

/** Hardship: three instalments, the first of which is paid. */
export const tellInstalments = async (story: CaseStory): Promise<void> => {
  await tellServed(story);
  const third = shareOfFen(yuan(story.subject.fineInYuan), 1, 3);
  const { today } = story.clock;
  await story.give(
    story.subject.team.head,
    GrantInstalments({
      occurredAt: story.clock.next(),
      instalments: [10, 40, 70].map((days) => ({ dueOn: addDays(today, days), amount: third })),
      reasons: '当事人经营困难。',
      application: paper(story.id, '分期缴纳罚款申请书'),
    }),
  );
  story.clock.later(3);
  await story.paid(story.subject.fineInYuan / 3);
};

export const tellDeferral = async (story: CaseStory): Promise<void> => {
  await tellServed(story);
  await story.give(
    story.subject.team.head,
    GrantDeferral({
      occurredAt: story.clock.next(),
      dueOn: workingCalendar().addWorkingDays(addDays(story.clock.today, 60), 1).date,
      reasons: '当事人确有经济困难。',
      application: paper(story.id, '延期缴纳罚款申请书'),
    }),
  );
};
