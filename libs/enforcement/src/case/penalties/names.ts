import type { Penalty } from '../values.js';

export type PenaltyKind = Penalty['kind'];

/** What each kind of penalty is called (APL 9), as the public text of a decision says it too. */
export const PENALTY_NAMES: Readonly<Record<PenaltyKind, { readonly zh: string; readonly en: string }>> = {
  warning: { zh: '警告', en: 'warning' },
  publicCriticism: { zh: '通报批评', en: 'public criticism' },
  fine: { zh: '罚款', en: 'fine' },
  confiscationOfGains: { zh: '没收违法所得', en: 'confiscation of gains' },
  confiscationOfProperty: { zh: '没收非法财物', en: 'confiscation of property' },
  suspensionOfLicence: { zh: '暂扣许可证件', en: 'suspension of a licence' },
  loweringOfQualification: { zh: '降低资质等级', en: 'lower qualification' },
  revocationOfLicence: { zh: '吊销许可证件', en: 'revocation of a licence' },
  restrictionOfBusiness: { zh: '限制开展生产经营活动', en: 'restriction of business' },
  suspensionOfBusiness: { zh: '责令停产停业', en: 'suspension of business' },
  closure: { zh: '责令关闭', en: 'closure' },
  restrictionOfEmployment: { zh: '限制从业', en: 'restriction of employment' },
};

/** Every kind of penalty, in the order of APL 9. */
export const PENALTY_KINDS = Object.keys(PENALTY_NAMES) as PenaltyKind[];
