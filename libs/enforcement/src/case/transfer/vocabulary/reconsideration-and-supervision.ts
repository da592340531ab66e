import { oneOf, record, text, type EventOf } from '@ecl/event-sourcing';
import type { Role } from '../../../law/role.js';
import { caseCommand } from '../../case-command.js';
import { caseEvent } from '../../case-event.js';
import { lastDay, occurredAt, personId } from '../../values.js';
import { POLICE_OR_AGENCY, toProcuratorate } from './other-organs.js';

const PROCURATORATE_OR_AGENCY: readonly Role[] = ['procuratorate', 'officer', 'unitHead'];

export const PoliceReconsiderationRequested = caseEvent(
  'PoliceReconsiderationRequested',
  record({ occurredAt: occurredAt(), requestedBy: personId(), decisionDueOn: lastDay() }),
  {
    zh: '提请公安机关复议',
    en: 'Reconsideration by the police requested',
    articles: ['R310 9', 'PSP 181'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L66', 'L67'],
    recordings: [],
    papers: [],
  },
);
export type PoliceReconsiderationRequested = EventOf<typeof PoliceReconsiderationRequested>;

export const RequestPoliceReconsideration = caseCommand(
  'RequestPoliceReconsideration',
  record({ occurredAt: occurredAt() }),
  {
    by: ['officer', 'unitHead', 'head'],
    en: 'Ask the police to reconsider',
    records: [PoliceReconsiderationRequested],
    follows: [],
    mayFollow: ['closure'],
  },
);

const reconsiderationOutcome = () => ({
  occurredAt: occurredAt(),
  outcome: oneOf('file', 'refuse'),
  reasons: text(),
});

/** `suggestionDueOn`: the last day to ask the procuratorate for supervision after a second refusal. */
export const PoliceReconsiderationDecided = caseEvent(
  'PoliceReconsiderationDecided',
  record({ ...reconsiderationOutcome(), suggestionDueOn: lastDay() }),
  {
    zh: '公安机关作出复议决定',
    en: 'Reconsideration by the police decided',
    articles: ['R310 9', 'PSP 181'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L67', 'L68'],
    recordings: [],
    papers: [],
  },
);
export type PoliceReconsiderationDecided = EventOf<typeof PoliceReconsiderationDecided>;

export const RecordPoliceReconsideration = caseCommand(
  'RecordPoliceReconsideration',
  record(reconsiderationOutcome()),
  {
    by: POLICE_OR_AGENCY,
    en: 'Record what the police decided on reconsideration',
    records: [PoliceReconsiderationDecided],
    follows: [],
    mayFollow: ['closure'],
  },
);

const supervisionSuggestion = () => ({ ...toProcuratorate(), reasons: text() });

export const FilingSupervisionSuggested = caseEvent(
  'FilingSupervisionSuggested',
  record({ ...supervisionSuggestion(), suggestedBy: personId() }),
  {
    zh: '建议人民检察院立案监督',
    en: 'Supervision of the filing suggested',
    articles: ['R310 9', 'PPR 557'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L66', 'L67', 'L68'],
    recordings: [],
    papers: [],
  },
);
export type FilingSupervisionSuggested = EventOf<typeof FilingSupervisionSuggested>;

export const SuggestFilingSupervision = caseCommand('SuggestFilingSupervision', record(supervisionSuggestion()), {
  by: ['officer', 'unitHead', 'head'],
  en: 'Suggest supervision of the filing',
  records: [FilingSupervisionSuggested],
  follows: [],
  mayFollow: ['closure'],
});

export const NonFilingReasonsRequired = caseEvent(
  'NonFilingReasonsRequired',
  record({ occurredAt: occurredAt(), dueOn: lastDay() }),
  {
    zh: '要求说明不立案理由',
    en: 'Reasons for not filing required',
    articles: ['PPR 559', 'PPR 562'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L66', 'L68', 'L69'],
    recordings: [],
    papers: [],
  },
);
export type NonFilingReasonsRequired = EventOf<typeof NonFilingReasonsRequired>;

export const RequireNonFilingReasons = caseCommand('RequireNonFilingReasons', record({ occurredAt: occurredAt() }), {
  by: PROCURATORATE_OR_AGENCY,
  en: 'Record that reasons for not filing were required',
  records: [NonFilingReasonsRequired],
  follows: [],
  mayFollow: ['closure'],
});

const nonFilingReasons = () => ({ occurredAt: occurredAt(), reasons: text() });

/** `noticeDueOn`: the last day for the procuratorate to inform the agency that it finds them valid. */
export const NonFilingReasonsGiven = caseEvent(
  'NonFilingReasonsGiven',
  record({ ...nonFilingReasons(), noticeDueOn: lastDay() }),
  {
    zh: '说明不立案理由',
    en: 'Reasons for not filing given',
    articles: ['PPR 560', 'PSP 182'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L69', 'L71'],
    recordings: [],
    papers: [],
  },
);
export type NonFilingReasonsGiven = EventOf<typeof NonFilingReasonsGiven>;

export const RecordNonFilingReasons = caseCommand('RecordNonFilingReasons', record(nonFilingReasons()), {
  by: ['police', 'procuratorate', 'officer', 'unitHead'],
  en: 'Record the reasons for not filing',
  records: [NonFilingReasonsGiven],
  follows: ['NonFilingReasonsRequired'],
  mayFollow: ['closure'],
});

export const PoliceFilingOrdered = caseEvent(
  'PoliceFilingOrdered',
  record({ occurredAt: occurredAt(), dueOn: lastDay() }),
  {
    zh: '通知公安机关立案',
    en: 'Filing ordered',
    articles: ['PPR 561', 'PPR 563'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: ['L69', 'L70', 'L71'],
    recordings: [],
    papers: [],
  },
);
export type PoliceFilingOrdered = EventOf<typeof PoliceFilingOrdered>;

export const OrderPoliceFiling = caseCommand('OrderPoliceFiling', record({ occurredAt: occurredAt() }), {
  by: PROCURATORATE_OR_AGENCY,
  en: 'Record that the police were told to file',
  records: [PoliceFilingOrdered],
  follows: [],
  mayFollow: ['closure'],
});

export const NonFilingReasonsAccepted = caseEvent('NonFilingReasonsAccepted', record({ occurredAt: occurredAt() }), {
  zh: '认定不立案理由成立',
  en: 'Reasons for not filing accepted',
  articles: ['PPR 561'],
  whose: 'case',
  mainState: 'unchanged',
  clocks: ['L71'],
  recordings: [],
  papers: [],
});
export type NonFilingReasonsAccepted = EventOf<typeof NonFilingReasonsAccepted>;

export const AcceptNonFilingReasons = caseCommand('AcceptNonFilingReasons', record({ occurredAt: occurredAt() }), {
  by: PROCURATORATE_OR_AGENCY,
  en: 'Record that the reasons for not filing are sound',
  records: [NonFilingReasonsAccepted],
  follows: [],
  mayFollow: ['closure'],
});

export const PoliceNoDecisionReported = caseEvent(
  'PoliceNoDecisionReported',
  record({ ...toProcuratorate(), reportedBy: personId() }),
  {
    zh: '报告公安机关逾期未决定',
    en: 'Silence of the police reported',
    articles: ['PPR 562', 'R310 17'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type PoliceNoDecisionReported = EventOf<typeof PoliceNoDecisionReported>;

export const ReportPoliceSilence = caseCommand('ReportPoliceSilence', record(toProcuratorate()), {
  by: ['officer', 'unitHead', 'head'],
  en: 'Report that the police did not decide in time',
  records: [PoliceNoDecisionReported],
  follows: [],
  mayFollow: ['closure'],
});
