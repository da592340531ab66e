import {
  ApproveTransfer,
  CopyToProcuratorate,
  DeliverTransfer,
  FormTransferTeam,
  HandOverMaterials,
  RecordCrimeSuspicion,
  RecordPoliceFiling,
  RecordPoliceReceipt,
  ReportPoliceSilence,
  SubmitTransferReport,
} from '@ecl/enforcement';
import type { CaseStory } from '../case-story.js';
import { people } from '../world/people.js';

const POLICE = '演示市公安局（虚构）';
const PROCURATORATE = '演示市人民检察院（虚构）';

const sample = (story: CaseStory) => ({ objectId: `object-${story.id}-1`, description: '倾倒物样品一份' });

/** From the suspicion to the written report: the approval of the principal head is next. */
export const tellSuspicionOfCrime = (
  story: CaseStory,
  { offence = '涉嫌污染环境罪（演示）', note = '倾倒数量已达立案追诉标准。' } = {},
  report = '移送涉嫌犯罪案件书面报告',
): void => {
  const { clock, handler } = story;
  story.give(handler, RecordCrimeSuspicion({ occurredAt: clock.next(), phase: 'investigation', offence, note }));
  story.give(people.ma, FormTransferTeam({ occurredAt: clock.next(), members: story.officers }));
  story.give(handler, SubmitTransferReport({ occurredAt: clock.next(), document: story.paper(report) }));
};

export const transferApproval = (story: CaseStory) => ApproveTransfer({ occurredAt: story.clock.next() });

/** From the suspicion to the signed receipt of the police, all in time. */
export const tellTransferToPolice = (story: CaseStory): void => {
  const { clock, handler } = story;
  tellSuspicionOfCrime(story);
  clock.later(1);
  story.give(people.gao, transferApproval(story));
  story.give(
    handler,
    DeliverTransfer({
      occurredAt: clock.next(),
      policeOrgan: POLICE,
      documents: [
        { ...story.paper('涉嫌犯罪案件移送书'), kind: 'transferLetter' },
        { ...story.paper('案件调查报告'), kind: 'investigationReport' },
        { ...story.paper('涉案物品清单'), kind: 'objectList' },
      ],
      objects: [sample(story)],
      partyTold: true,
    }),
  );
  story.give(handler, CopyToProcuratorate({ occurredAt: clock.next(), procuratorate: PROCURATORATE }));
  story.give(
    people.police,
    RecordPoliceReceipt({ occurredAt: clock.next(), signedBy: '公安接收岗（虚构）', policeOrgan: POLICE }),
  );
};

/** The police file the case and receive everything. */
export const tellPoliceFiling = (story: CaseStory): void => {
  story.give(
    people.police,
    RecordPoliceFiling({
      occurredAt: story.clock.laterByDays(2).next(),
      number: '演公刑立字第 1 号（虚构）',
      document: story.paper('立案决定书'),
    }),
  );
  story.give(
    story.handler,
    HandOverMaterials({
      occurredAt: story.clock.laterByDays(1).next(),
      objects: [sample(story)],
      documents: [story.paper('案件材料移交清单')],
    }),
  );
};

/** The police signed and have not answered since; the agency informed the procuratorate. */
export const tellPoliceSilence = (story: CaseStory): void =>
  story.give(
    story.handler,
    ReportPoliceSilence({ occurredAt: story.clock.laterByDays(7).next(), procuratorate: PROCURATORATE }),
  );
