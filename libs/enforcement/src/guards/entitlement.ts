import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../context.js';
import type { CommandType } from '../law/command-type.js';
import type { Dated } from '../law/dated.js';
import { ROLE_TITLES } from '../law/role.js';
import type { Rule } from '../law/rule.js';
import { isAuxiliary } from './certified-officer.js';

/** Whether a rule says that whoever acts may not take the step at all, whatever it says. */
export const isAboutEntitlement = ({ rule }: { readonly rule: string }): boolean => rule.startsWith('duties.');

/** A rule that looks at no stream: it is the same for cases, leads and registers. */
type RuleOfAnyStream = Rule<Dated, unknown, EnforcementContext>;

/** Whose duty the step is (rulebook 4.2). The roles come from the session, never from the command. */
export const roleMustBeEntitled = (commandType: CommandType): RuleOfAnyStream => ({
  code: 'duties.role-not-entitled',
  refs: [],
  articles: ['APL 17', 'NMRESP 4'],
  pack: 'national-core',
  en: 'This step is the duty of another role; the refusal names the roles that may take it.',
  zh: '该步骤属于其他角色的职责权限；有权办理的角色见详情。',
  reads: [],
  brokenWhen: (_, __, { actor }) => !actor.roles.some((role) => commandType.by.includes(role)),
  particulars: () => ({
    entitled: commandType.by.join(', '),
    dutyOf: commandType.by.map((role) => ROLE_TITLES[role].en).join(', '),
    dutyOfZh: commandType.by.map((role) => ROLE_TITLES[role].zh).join('、'),
  }),
});

/**
 * S02, SC01: the register of personnel says what someone is, and no role of an account turns an auxiliary into an
 * officer.
 */
export const auxiliaryMustBeEntitled = (commandType: CommandType): RuleOfAnyStream => ({
  code: 'duties.auxiliary',
  refs: ['S02', 'SC01'],
  articles: ['APL 42', 'CENTRAL2015 (十二)'],
  pack: 'national-core',
  en: 'The person is registered as an auxiliary; auxiliaries may only patrol, inform and dissuade.',
  zh: '该人员登记为协管人员，只能从事宣传、巡查、信息收集、劝阻等辅助性事务。',
  reads: [],
  brokenWhen: ({ occurredAt }, _, { actor, registers }) =>
    actor.roles.some((role) => commandType.by.includes(role)) &&
    !commandType.by.includes('auxiliary') &&
    isAuxiliary(registers, actor.personId, chinaDateOf(occurredAt)),
});

/** Supervision reads and writes no facts of a case, so that nobody supervises what they did themselves. */
export const supervisorMustNotAct = (commandType: CommandType): RuleOfAnyStream => ({
  code: 'duties.supervisor-acts',
  refs: ['S12'],
  articles: ['NMSUP 23'],
  pack: 'nei-mongol',
  en: 'A supervisor of enforcement reads cases and takes no step in them, whatever other duty the account has.',
  zh: '行政执法监督人员只监督、查阅，不得办理案件，兼有其他职责的也不例外。',
  reads: [],
  brokenWhen: (_, __, { actor }) => actor.roles.includes('supervisor') && !commandType.by.includes('supervisor'),
});

/** A step may be recorded late, and then the record shows both moments; it may not be recorded before it happened. */
export const StepMustNotLieInTheFuture: RuleOfAnyStream = {
  code: 'step.in-the-future',
  refs: [],
  articles: ['APL 47'],
  pack: 'national-core',
  en: 'The step is dated later than the moment at which it is recorded.',
  zh: '步骤发生时间晚于记录时间。',
  reads: [],
  brokenWhen: ({ occurredAt }, _, { now }) => occurredAt > now,
  particulars: ({ occurredAt }, _, { now }) => ({ occurredAt, now }),
};

/** The rules that hold for every command, whatever its stream. */
export const entitlement = (commandType: CommandType): readonly RuleOfAnyStream[] => [
  roleMustBeEntitled(commandType),
  auxiliaryMustBeEntitled(commandType),
  StepMustNotLieInTheFuture,
];
