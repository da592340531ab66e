import { code, record } from '@ecl/event-sourcing';
import { commandType } from '../../law/command-type.js';
import { delivery } from '../service/forms.js';
import { defence, defenceReview, penaltyNotice, waiver } from './forms.js';

export const IssuePenaltyNotice = commandType('IssuePenaltyNotice', record(penaltyNotice()), {
  by: ['officer', 'unitHead', 'head'],
  zh: '制作行政处罚意见告知书',
  en: 'Issue the notice of proposed penalty',
});

export const ServePenaltyNotice = commandType('ServePenaltyNotice', record({ ...delivery(), noticeId: code() }), {
  by: ['officer'],
  zh: '送达行政处罚意见告知书',
  en: 'Serve the notice of proposed penalty',
});

export const ReceiveDefence = commandType('ReceiveDefence', record(defence()), {
  by: ['officer', 'unitHead'],
  zh: '接收陈述申辩',
  en: 'Receive the defence',
});

export const ReviewDefence = commandType('ReviewDefence', record(defenceReview()), {
  by: ['officer'],
  zh: '复核陈述申辩',
  en: 'Review the defence',
});

export const WaiveRights = commandType('WaiveRights', record(waiver()), {
  by: ['officer', 'unitHead'],
  zh: '记录明确放弃权利',
  en: 'Record an express waiver of rights',
});

export const noticeCommandTypes = [
  IssuePenaltyNotice,
  ServePenaltyNotice,
  ReceiveDefence,
  ReviewDefence,
  WaiveRights,
] as const;
