import type { Reading } from '../rulebook/row.js';
import { bankReportsCures } from './bank-reports.js';
import { closureCures } from './closure.js';
import { contactCures } from './contact.js';
import type { Cures } from './cure.js';
import { decisionCures } from './decision.js';
import { deliberationCures } from './deliberation.js';
import { disclosureCures } from './disclosure.js';
import { filingCures } from './filing.js';
import { generalCures } from './general.js';
import { hearingCures } from './hearing.js';
import { importedCures } from './imported.js';
import { investigationCures } from './investigation.js';
import { lawfulRequestCures } from './lawful-requests.js';
import { leadCures } from './lead.js';
import { legalReviewCures } from './legal-review.js';
import { noticeCures } from './notice.js';
import { numbersCures } from './numbers.js';
import { participationCures } from './participation.js';
import { paymentCures } from './payment.js';
import { performanceCures } from './performance.js';
import { preservationCures } from './preservation.js';
import { recordingCures } from './recording.js';
import { registersCures } from './registers.js';
import { remediesCures } from './remedies.js';
import { serviceCures } from './service.js';
import { supervisionCures } from './supervision.js';
import { transferCures } from './transfer.js';

/** A part of the law with its own rules, in the order of a case. */
interface RuleTrack {
  readonly title: Reading;
  readonly cures: Cures;
}

/** Every rule of the law belongs to one track, and has its cure there. */
export const RULE_TRACKS = {
  general: { title: { zh: '每一步的一般规则', en: 'Every step' }, cures: generalCures },
  contact: { title: { zh: '执法人员与职权', en: 'Officers and powers' }, cures: contactCures },
  lead: { title: { zh: '线索', en: 'Leads' }, cures: leadCures },
  filing: { title: { zh: '立案', en: 'Filing' }, cures: filingCures },
  participation: {
    title: { zh: '当事人变化', en: 'Parties who join, leave or are succeeded' },
    cures: participationCures,
  },
  investigation: { title: { zh: '调查取证', en: 'Investigation' }, cures: investigationCures },
  preservation: { title: { zh: '先行登记保存', en: 'Preservation by registration' }, cures: preservationCures },
  recording: { title: { zh: '音像记录', en: 'Recordings' }, cures: recordingCures },
  notice: { title: { zh: '告知与陈述申辩', en: 'Notice and defence' }, cures: noticeCures },
  hearing: { title: { zh: '听证', en: 'Hearing' }, cures: hearingCures },
  'legal-review': { title: { zh: '法制审核', en: 'Legal review' }, cures: legalReviewCures },
  deliberation: { title: { zh: '集体讨论', en: 'Deliberation' }, cures: deliberationCures },
  decision: { title: { zh: '处罚决定', en: 'Decision' }, cures: decisionCures },
  service: { title: { zh: '送达', en: 'Service' }, cures: serviceCures },
  payment: { title: { zh: '罚款缴纳', en: 'Payment' }, cures: paymentCures },
  performance: { title: { zh: '履行', en: 'Performance' }, cures: performanceCures },
  remedies: { title: { zh: '复议与诉讼', en: 'Remedies' }, cures: remediesCures },
  transfer: { title: { zh: '行刑衔接', en: 'Transfer of suspected crimes' }, cures: transferCures },
  disclosure: { title: { zh: '公示', en: 'Disclosure' }, cures: disclosureCures },
  closure: { title: { zh: '结案归档', en: 'Closure' }, cures: closureCures },
  numbers: { title: { zh: '文书编号', en: 'Numbers' }, cures: numbersCures },
  'bank-reports': { title: { zh: '银行报送', en: 'Reports of banks' }, cures: bankReportsCures },
  supervision: { title: { zh: '执法监督', en: 'Supervision' }, cures: supervisionCures },
  'lawful-requests': { title: { zh: '依法调阅', en: 'Requests for case files' }, cures: lawfulRequestCures },
  registers: { title: { zh: '登记簿', en: 'Registers' }, cures: registersCures },
  imported: { title: { zh: '导入案件', en: 'Imported cases' }, cures: importedCures },
} as const satisfies Readonly<Record<string, RuleTrack>>;
