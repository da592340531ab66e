import type { Article } from '../../law/article.js';
import type { RulebookId } from '../../law/rulebook-ids.js';
import type { CaseEventType } from '../case-event.js';
import type { TransferStep } from './state.js';
import {
  AdministrativeHandlingResumed,
  CrimeSuspected,
  FilingSupervisionSuggested,
  MaterialsHandedOver,
  NonFilingReasonsGiven,
  NonFilingReasonsRequired,
  PoliceNoDecisionReported,
  PoliceReceiptSigned,
  PoliceReconsiderationDecided,
  PoliceReconsiderationRequested,
  PoliceSupplementRequested,
  ReferredToCompetentPolice,
  SupplementSuppliedToPolice,
  TransferCopiedToProcuratorate,
  TransferDelivered,
  TransferReportSubmitted,
  TransferTeamFormed,
} from './vocabulary/index.js';

/** The name of a step, whose step it is, and the article. */
export interface TransferStepTitle {
  /** The row of rulebook 7.1 to which the step belongs; a row with a question and its answer has two steps. */
  readonly label: RulebookId;
  readonly zh: string;
  readonly en: string;
  readonly whose: 'agency' | 'police' | 'procuratorate';
  readonly article: Article;
}

type Whose = TransferStepTitle['whose'];

/** A step with a single event has the title of that event, and rests on the first of its articles. */
const stepOf = (
  label: RulebookId,
  whose: Whose,
  { titleZh, titleEn, articles: [article] }: Pick<CaseEventType, 'titleZh' | 'titleEn' | 'articles'>,
): TransferStepTitle => {
  if (article === undefined) throw new RangeError(`no article says what the step ${label} rests on`);
  return { label, zh: titleZh, en: titleEn, whose, article };
};

export const TRANSFER_STEPS: Readonly<Record<TransferStep, TransferStepTitle>> = {
  crimeSuspected: stepOf('T0', 'agency', CrimeSuspected),
  teamFormed: stepOf('T1', 'agency', TransferTeamFormed),
  reportSubmitted: stepOf('T2', 'agency', TransferReportSubmitted),
  approvalDecided: {
    label: 'T3',
    zh: '决定是否批准移送',
    en: 'Transfer approved or refused',
    whose: 'agency',
    article: 'R310 5',
  },
  delivered: stepOf('T4', 'agency', TransferDelivered),
  copiedToProcuratorate: stepOf('T5', 'agency', TransferCopiedToProcuratorate),
  receiptSigned: stepOf('T6', 'police', PoliceReceiptSigned),
  referred: stepOf('T6a', 'police', ReferredToCompetentPolice),
  supplementRequested: stepOf('T6b', 'police', PoliceSupplementRequested),
  supplementSupplied: stepOf('T6b', 'agency', SupplementSuppliedToPolice),
  policeDecided: {
    label: 'T7',
    zh: '公安机关决定是否立案',
    en: 'Filed or refused by the police',
    whose: 'police',
    article: 'R310 8',
  },
  reconsiderationRequested: stepOf('T8', 'agency', PoliceReconsiderationRequested),
  reconsiderationDecided: stepOf('T8', 'police', PoliceReconsiderationDecided),
  supervisionSuggested: stepOf('T9', 'agency', FilingSupervisionSuggested),
  reasonsRequired: stepOf('T10', 'procuratorate', NonFilingReasonsRequired),
  reasonsGiven: stepOf('T10', 'police', NonFilingReasonsGiven),
  procuratorateDecided: {
    label: 'T11',
    zh: '通知立案或者认定不立案理由成立',
    en: 'Filing ordered or reasons accepted',
    whose: 'procuratorate',
    article: 'PPR 561',
  },
  filedAfterChallenge: {
    label: 'T11',
    zh: '公安机关依通知或者复议立案',
    en: 'Filed after the order or the reconsideration',
    whose: 'police',
    article: 'PPR 563',
  },
  materialsHandedOver: stepOf('T12', 'agency', MaterialsHandedOver),
  silenceReported: stepOf('T13', 'agency', PoliceNoDecisionReported),
  handlingResumed: stepOf('T14', 'agency', AdministrativeHandlingResumed),
};
