import {
  EndRecordsRequest,
  GrantRecords,
  ObjectToRecordsRequest,
  RequestRecords,
  type Command,
} from '@ecl/enforcement';
import { addDays, chinaDateOf, type Instant } from '@ecl/kernel';
import { paper } from './papers.js';
import type { Step } from './step.js';
import { CITY, people } from './world/people.js';

type Asked = Parameters<typeof RequestRecords>[0];

/** Two prosecutors ask the city for the files of a field; what the test wants otherwise is in `over`. */
export const requestForFiles = (now: Instant, over: Partial<Asked> = {}): Command => {
  const today = chinaDateOf(now);
  const number = over.number ?? '演检调〔2026〕1号（虚构）';
  return RequestRecords({
    ...{ occurredAt: now, number, agencyId: CITY, readers: [people.jin.id, people.lan.id] },
    ground: '核查应当移送而未移送的线索（虚构）',
    basis: '《中华人民共和国人民检察院组织法》第二十一条',
    cases: { fieldCodes: ['08'] },
    answerBy: addDays(today, 5),
    until: addDays(today, 30),
    toAnswer: people.gao.id,
    document: paper(number, '调阅案卷通知书'),
    ...over,
  });
};

/** One request that is opened and ended, and one to which the agency objects; each is named by its organ and counted. */
export const requestsForFiles = (now: Instant): readonly Step[] => {
  const step = (who: Step['who'], command: Command): Step => ({ who, collection: 'lawful-requests', id: '', command });
  const named = { occurredAt: now };
  const { jin, gao } = people;
  return [
    step(jin, requestForFiles(now)),
    step(gao, GrantRecords({ ...named, requestId: 'demo-procuratorate-1' })),
    step(jin, requestForFiles(now, { number: '演检调〔2026〕2号（虚构）', cases: { powerCodes: ['02-1'] } })),
    step(
      gao,
      ObjectToRecordsRequest({
        ...named,
        requestId: 'demo-procuratorate-2',
        reasons: '该领域案卷不在本机关（虚构）。',
      }),
    ),
    step(
      jin,
      EndRecordsRequest({ ...named, requestId: 'demo-procuratorate-2', reasons: '改向有关机关调阅（虚构）。' }),
    ),
  ];
};
