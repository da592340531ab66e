import { plainDate, yuan } from '@ecl/kernel';
import { DecisionPublished, DisclosureProposed } from '../case/disclosure/vocabulary.js';
import type { CaseEvent } from '../case/events.js';
import type { Party } from '../case/values.js';
import { aCase, type CaseHistory } from './case-history.js';
import { type DataOfEvent, filingProposed } from './chapters.js';
import { everyParty } from './every-party.js';
import { at } from './context-on.js';
import { decided } from './decided-case.js';
import { Li, PrincipalHead } from './people.js';
import { conduct } from './values.js';

/** A decision of 6 May 2026 and its publication; the last day for it is 14 May, because Saturday the 9th is a working day. */

export const decidedOn6May = (...parties: readonly Party[]): CaseHistory =>
  aCase()
    .and(filingProposed(parties.length === 0 ? {} : { parties: [...parties] }))
    .filed()
    .concluded()
    .with(decided({ occurredAt: at('2026-05-06 10:00') }));

/** The same, with a description of the conduct that an editor must review. */
export const decidedOnConduct = (description: string, ...parties: readonly Party[]): CaseHistory =>
  aCase()
    .and(filingProposed({ parties: [...parties], conduct: conduct({ description }) }))
    .filed()
    .concluded()
    .with(decided({ occurredAt: at('2026-05-06 10:00') }));

export const disclosureProposed = (over: Partial<DataOfEvent<'DisclosureProposed'>> = {}): CaseEvent =>
  DisclosureProposed({
    ...everyParty,
    occurredAt: at('2026-05-07 09:00'),
    declared: {},
    proposedBy: Li.personId,
    test: 7,
    dueOn: plainDate('2026-05-14'),
    ...over,
  });

export const decisionPublished = (over: Partial<DataOfEvent<'DecisionPublished'>> = {}): CaseEvent =>
  DecisionPublished({
    ...everyParty,
    occurredAt: at('2026-05-08 09:00'),
    test: 7,
    decisionId: 'decision-1',
    powerCode: '08-2b',
    publicText: {
      decisionNumber: '赤城管罚决〔2026〕1号',
      partyName: '赤峰示例商贸有限公司',
      partyKind: 'organisation',
      conduct: '擅自在人行道堆放物料、占用公共场地',
      basis: '《城市市容和环境卫生管理条例》第14条、第36条',
      penaltySummary: '罚款2,000.00元',
      agency: '赤峰市城市管理综合执法局（示例）',
      decidedOn: plainDate('2026-05-06'),
    },
    penaltyKinds: ['fine'],
    fine: yuan(2000),
    publishedOn: plainDate('2026-05-08'),
    publishUntil: plainDate('2029-05-08'),
    dueOn: plainDate('2026-05-14'),
    approvedBy: PrincipalHead.personId,
    ...over,
  });
