import {
  CheckLead,
  CloseLeadWithoutFiling,
  ExtendLeadCheck,
  IssueAdvisory,
  RegisterLead,
  type Command,
  type DataOf,
} from '@ecl/enforcement';
import { chinaDateOf, type Instant } from '@ecl/kernel';
import { paper } from './papers.js';
import type { Step, StepTaker } from './step.js';
import { StoryClock, begunWorkingDaysAgo } from './story-clock.js';
import { CITY, FIRST_UNIT, INVENTED, people } from './world/people.js';

type Registration = DataOf<typeof RegisterLead>;

/** A lead registered by the first unit, found on the same day; and the members that differ this time. */
export const leadRegistration = (leadId: string, occurredAt: Instant, different: Partial<Registration> = {}) =>
  RegisterLead({
    occurredAt,
    leadId,
    source: 'patrol',
    place: '演示区示例街',
    conduct: '占道经营',
    powerCode: '08-4',
    agencyId: CITY,
    unitId: FIRST_UNIT,
    foundOn: chinaDateOf(occurredAt),
    ...different,
  });

/** A report by telephone, with the person who made it. */
export const reportedBy = (leadId: string): Partial<Registration> => ({
  source: 'hotline',
  reporter: { reporterId: `reporter-${leadId}`, name: `举报人${INVENTED}`, contact: '000-0000-0000' },
});

interface LeadRow {
  readonly id: string;
  readonly begun: number;
  readonly powerCode: string;
  readonly conduct: string;
  /** Its result: open and in time or overdue, extended, settled by dissuasion on the street, or not filed. */
  readonly end: 'open' | 'extended' | 'advised' | 'notOurs';
}

const rows: readonly LeadRow[] = [
  { id: 'demo-lead-1', begun: 3, powerCode: '08-4', conduct: '群众反映夜市占道', end: 'open' },
  { id: 'demo-lead-2', begun: 22, powerCode: '10-1a', conduct: '广场噪声投诉，逾期未核查', end: 'open' },
  { id: 'demo-lead-3', begun: 18, powerCode: '02-1', conduct: '疑似违法建设，情况复杂', end: 'extended' },
  { id: 'demo-lead-4', begun: 6, powerCode: '08-3', conduct: '门前堆物，经劝导改正', end: 'advised' },
  { id: 'demo-lead-5', begun: 9, powerCode: '01-3', conduct: '反映城市管理考核问题，非执法事项', end: 'notOurs' },
  { id: 'demo-lead-6', begun: 9, powerCode: '15-3', conduct: '反映管网安全隐患，转应急管理', end: 'notOurs' },
  { id: 'demo-lead-7', begun: 9, powerCode: '16-2', conduct: '反映路灯损坏，转设施养护', end: 'notOurs' },
];

/** Leads: pending ones, late ones, and ones that cannot become a case. */
export const leads = (now: Instant): readonly Step[] => rows.flatMap((row) => stepsOf(row, now));

const stepsOf = ({ id, begun, powerCode, conduct, end }: LeadRow, now: Instant): readonly Step[] => {
  const clock = new StoryClock(begunWorkingDaysAgo(begun, now));
  const steps: Step[] = [];
  const give = (who: StepTaker, command: Command) => steps.push({ who, collection: 'leads', id, command });
  const foundOn = clock.today;
  give(people.xie, leadRegistration(id, clock.next(), { conduct, powerCode, foundOn, ...reportedBy(id) }));
  if (end === 'open') return steps;
  const check = CheckLead({
    occurredAt: clock.later(1).next(),
    officers: [people.li.id, people.wang.id],
    findings: '现场核查情况见附件。',
    documents: [paper(id, '线索核查记录')],
  });
  give(people.li, check);
  switch (end) {
    case 'extended':
      give(people.gao, ExtendLeadCheck({ occurredAt: clock.later(8).next(), reason: '情况复杂。' }));
      break;
    case 'advised':
      give(
        people.li,
        IssueAdvisory({ occurredAt: clock.next(), text: '请保持门前整洁。', addressee: `商户${INVENTED}` }),
      );
      break;
    case 'notOurs':
      give(
        people.gao,
        CloseLeadWithoutFiling({
          occurredAt: clock.later(1).next(),
          reason: 'notOurs',
          explanation: '该项职责不产生行政处罚案件，已转有关部门。',
        }),
      );
  }
  return steps;
};
