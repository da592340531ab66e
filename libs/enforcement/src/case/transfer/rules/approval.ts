import { chinaDateOf } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import { approverMustNotBeProposer } from '../../../guards/index.js';
import type { DataOf } from '../../../law/command-type.js';
import type { CaseState } from '../../state.js';
import { partyRule, rule } from '../../rule.js';
import { isHeldForThePolice } from '../effect.js';
import type { FormTransferTeam, RefuseTransfer, SubmitTransferReport } from '../vocabulary/index.js';

type Team = DataOf<typeof FormTransferTeam>;
type Refusal = DataOf<typeof RefuseTransfer>;

/** Two different people who qualify as officers. */
export const TeamMustHaveTwoOfficers = rule<Team>()({
  code: 'transfer.team-too-small',
  refs: ['T1', 'L60'],
  articles: ['R310 5'],
  pack: 'national-core',
  en: 'The transfer team has fewer than two officers.',
  zh: '专案组执法人员少于两人。',
  reads: ['members'],
  brokenWhen: (command, _, context) => officersOf(command, context).length < 2,
  particulars: (command, _, context) => ({ officers: officersOf(command, context).join(', ') }),
});

export const TeamMustNotIncludeRecused = rule<Team>()({
  code: 'transfer.team-recused',
  refs: ['T1', 'S07'],
  articles: ['APL 43'],
  pack: 'national-core',
  en: 'A member of the transfer team has been recused from this case.',
  zh: '专案组成员已被决定回避。',
  reads: ['members'],
  brokenWhen: ({ members, occurredAt }, { handlers }) =>
    handlers.recused.some(({ personId, since }) => members.includes(personId) && since <= occurredAt),
});

const officersOf = ({ members, occurredAt }: Team, { registers }: EnforcementContext): readonly string[] =>
  [...new Set(members)].filter((id) => registers.person(id, chinaDateOf(occurredAt))?.standing === 'officer');

export const ReporterMustBeOfTheTeam = rule({
  code: 'transfer.reporter-not-of-team',
  refs: ['T2'],
  articles: ['R310 5'],
  pack: 'national-core',
  en: 'The report on the transfer was not made by the transfer team.',
  zh: '移送书面报告不是由专案组提出。',
  reads: [],
  brokenWhen: (_, { transfer }, { actor }) =>
    transfer.stage === 'teamFormed' && !transfer.team.includes(actor.personId),
});

/** Whom nobody suspected until now is recorded as a suspect first. A report that names nobody is about all suspects. */
export const ReportMustNameSuspects = partyRule<DataOf<typeof SubmitTransferReport>>()({
  code: 'transfer.reported-unsuspected',
  refs: ['T0', 'T2'],
  articles: ['R310 3', 'R310 5'],
  pack: 'national-core',
  en: 'The report names a party of which no crime is on record as suspected.',
  zh: '移送报告所列当事人尚未登记为涉嫌犯罪。',
  reads: ['suspects'],
  brokenWhen: ({ suspects }, party) =>
    suspects !== undefined && party.transfer.stage === 'teamFormed' && !isHeldForThePolice(party),
});

export const ApproverMustNotHaveReported = rule(
  approverMustNotBeProposer<CaseState>({
    code: 'transfer.approver-reported',
    of: { zh: '提出移送报告又批准移送', en: 'report for a transfer and approve it' },
    articles: ['R310 5'],
    proposer: ({ transfer }) => (transfer.stage === 'reported' ? transfer.submittedBy : undefined),
  }),
);

export const RefusalMustGiveReasons = rule<Refusal>()({
  code: 'transfer.refused-without-reasons',
  refs: ['T3', 'S08', 'SC29'],
  articles: ['R310 5'],
  pack: 'national-core',
  en: 'A transfer may be refused only with reasons, and the reasons must be on record.',
  zh: '决定不批准移送的，应当将不予批准的理由记录在案。',
  reads: ['reasons'],
  brokenWhen: ({ reasons }) => reasons === undefined,
});
