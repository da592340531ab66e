import {
  CheckLead,
  CloseLeadWithoutFiling,
  ExtendLeadCheck,
  IssueAdvisory,
  RegisterLead,
  type Command,
} from '@ecl/enforcement';
import type { Instant, PlainDate } from '@ecl/kernel';
import type { DemoApi } from '../demo-api.js';
import { StoryClock, workingDaysBefore } from '../demo-calendar.js';
import { paper } from '../papers.js';
import { CITY, FIRST_UNIT, INVENTED, people, type DemoPerson } from '../people.js';

interface LeadRow {
  readonly id: string;
  readonly begunWorkingDaysAgo: number;
  readonly powerCode: string;
  readonly conduct: string;
  /** What became of it: open and in time or overdue, extended, dissuaded on the street, or not filed. */
  readonly end: 'open' | 'extended' | 'advised' | 'notOurs';
}

const rows: readonly LeadRow[] = [
  { id: 'demo-lead-1', begunWorkingDaysAgo: 3, powerCode: '08-4', conduct: '群众反映夜市占道', end: 'open' },
  { id: 'demo-lead-2', begunWorkingDaysAgo: 22, powerCode: '10-1a', conduct: '广场噪声投诉，逾期未核查', end: 'open' },
  { id: 'demo-lead-3', begunWorkingDaysAgo: 18, powerCode: '02-1', conduct: '疑似违法建设，情况复杂', end: 'extended' },
  { id: 'demo-lead-4', begunWorkingDaysAgo: 6, powerCode: '08-3', conduct: '门前堆物，经劝导改正', end: 'advised' },
  {
    id: 'demo-lead-5',
    begunWorkingDaysAgo: 9,
    powerCode: '01-3',
    conduct: '反映城市管理考核问题，非执法事项',
    end: 'notOurs',
  },
  {
    id: 'demo-lead-6',
    begunWorkingDaysAgo: 9,
    powerCode: '15-3',
    conduct: '反映管网安全隐患，转应急管理',
    end: 'notOurs',
  },
  { id: 'demo-lead-7', begunWorkingDaysAgo: 9, powerCode: '16-2', conduct: '反映路灯损坏，转设施养护', end: 'notOurs' },
];

/** Leads: those that wait, those that are late, and those that no case can come of. */
export const tellLeads = async (api: DemoApi, now: Instant, today: PlainDate): Promise<void> => {
  for (const row of rows) await tell(row, api, new StoryClock(workingDaysBefore(today, row.begunWorkingDaysAgo), now));
};

const tell = async ({ id, powerCode, conduct, end }: LeadRow, api: DemoApi, clock: StoryClock): Promise<void> => {
  const give = async (who: DemoPerson, command: Command): Promise<void> => {
    const answer = await api.give(who.id, 'leads', id, command);
    if (answer.is === 'refused') throw new Error(`${id}: ${command.type} was refused: ${answer.rules.join(', ')}`);
  };
  const officers = [people.li.id, people.wang.id];
  await give(
    people.xie,
    RegisterLead({
      occurredAt: clock.next(),
      leadId: id,
      source: 'hotline',
      place: '演示区示例街',
      conduct,
      powerCode,
      agencyId: CITY,
      unitId: FIRST_UNIT,
      foundOn: clock.today,
      reporter: { reporterId: `reporter-${id}`, name: `举报人${INVENTED}`, contact: '000-0000-0000' },
    }),
  );
  if (end === 'open') return;
  const check = CheckLead({
    occurredAt: clock.later(1).next(),
    officers,
    findings: '现场核查情况见附件。',
    documents: [paper(id, '线索核查记录')],
  });
  await give(people.li, check);
  if (end === 'extended')
    await give(people.gao, ExtendLeadCheck({ occurredAt: clock.later(8).next(), reason: '情况复杂。' }));
  if (end === 'advised')
    await give(
      people.li,
      IssueAdvisory({ occurredAt: clock.next(), text: '请保持门前整洁。', addressee: `商户${INVENTED}` }),
    );
  if (end === 'notOurs')
    await give(
      people.gao,
      CloseLeadWithoutFiling({
        occurredAt: clock.later(1).next(),
        reason: 'notOurs',
        explanation: '该项职责不产生行政处罚案件，已转有关部门。',
      }),
    );
};
