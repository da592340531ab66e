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
import { paper } from '../papers.js';
import { people } from '../people.js';

const POLICE = '演示市公安局（虚构）';
const PROCURATORATE = '演示市人民检察院（虚构）';

/** From the suspicion to the signed receipt of the police, all in time. */
const tellDelivery = async (story: CaseStory): Promise<void> => {
  await (await story.filed()).investigated();
  const { clock, handler } = story;
  await story.give(
    handler,
    RecordCrimeSuspicion({
      occurredAt: clock.next(),
      phase: 'investigation',
      offence: '涉嫌污染环境罪（演示）',
      note: '倾倒数量已达立案追诉标准。',
    }),
  );
  await story.give(people.ma, FormTransferTeam({ occurredAt: clock.next(), members: story.officers }));
  await story.give(
    handler,
    SubmitTransferReport({ occurredAt: clock.next(), document: paper(story.id, '移送涉嫌犯罪案件书面报告') }),
  );
  await story.give(people.gao, ApproveTransfer({ occurredAt: clock.later(1).next() }));
  await story.give(
    handler,
    DeliverTransfer({
      occurredAt: clock.next(),
      policeOrgan: POLICE,
      documents: [
        { ...paper(story.id, '涉嫌犯罪案件移送书'), kind: 'transferLetter' },
        { ...paper(story.id, '案件调查报告'), kind: 'investigationReport' },
        { ...paper(story.id, '涉案物品清单'), kind: 'objectList' },
      ],
      objects: [{ objectId: `object-${story.id}-1`, description: '倾倒物样品一份' }],
      partyTold: true,
    }),
  );
  await story.give(handler, CopyToProcuratorate({ occurredAt: clock.next(), procuratorate: PROCURATORATE }));
  await story.give(
    people.police,
    RecordPoliceReceipt({ occurredAt: clock.next(), signedBy: '公安接收岗（虚构）', policeOrgan: POLICE }),
  );
};

/** The police filed the case and got everything. */
export const tellTransferFiledByPolice = async (story: CaseStory): Promise<void> => {
  await tellDelivery(story);
  await story.give(
    people.police,
    RecordPoliceFiling({
      occurredAt: story.clock.laterByDays(2).next(),
      number: '演公刑立字第 1 号（虚构）',
      document: paper(story.id, '立案决定书'),
    }),
  );
  await story.give(
    story.handler,
    HandOverMaterials({
      occurredAt: story.clock.laterByDays(1).next(),
      objects: [{ objectId: `object-${story.id}-1`, description: '倾倒物样品一份' }],
      documents: [paper(story.id, '案件材料移交清单')],
    }),
  );
};

/** The police signed, and have been silent since; the agency told the procuratorate. */
export const tellTransferStalledAtPolice = async (story: CaseStory): Promise<void> => {
  await tellDelivery(story);
  await story.give(
    story.handler,
    ReportPoliceSilence({ occurredAt: story.clock.laterByDays(7).next(), procuratorate: PROCURATORATE }),
  );
};
