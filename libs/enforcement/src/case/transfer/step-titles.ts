import type { Article } from '../../law/article.js';
import type { TransferStep } from './state.js';

/** What a step is called, whose it is, and where the law says so (rulebook 7.1). */
export interface TransferStepTitle {
  readonly zh: string;
  readonly en: string;
  readonly whose: 'agency' | 'police' | 'procuratorate';
  readonly article: Article;
}

const agency = (article: Article, zh: string, en: string): TransferStepTitle => ({ zh, en, whose: 'agency', article });
const police = (article: Article, zh: string, en: string): TransferStepTitle => ({ zh, en, whose: 'police', article });
const procuratorate = (article: Article, zh: string, en: string): TransferStepTitle => ({
  zh,
  en,
  whose: 'procuratorate',
  article,
});

export const TRANSFER_STEPS: Readonly<Record<TransferStep, TransferStepTitle>> = {
  T0: agency('R310 3', '发现涉嫌犯罪线索', 'Crime suspected'),
  T1: agency('R310 5', '组成专案组', 'Transfer team formed'),
  T2: agency('R310 5', '提出移送书面报告', 'Transfer report submitted'),
  T3: agency('R310 5', '决定是否批准移送', 'Transfer approved or refused'),
  T4: agency('R310 5', '向公安机关移送', 'Delivered to the police'),
  T5: agency('JH2006 一', '抄送人民检察院', 'Copied to the procuratorate'),
  T6: police('R310 7', '公安机关出具回执', 'Receipt signed by the police'),
  T6a: police('R310 7', '转送有管辖权的公安机关', 'Referred to the competent police'),
  T6b: police('PSP 180', '公安机关要求补正', 'Supplement asked for by the police'),
  T6bSupplied: agency('PSP 180', '补充材料', 'Supplement brought'),
  T7: police('R310 8', '公安机关决定是否立案', 'Filed or refused by the police'),
  T8: agency('R310 9', '提请公安机关复议', 'Reconsideration requested'),
  T8Decided: police('R310 9', '公安机关作出复议决定', 'Reconsideration decided'),
  T9: agency('R310 9', '建议立案监督', 'Supervision of the filing suggested'),
  T10: procuratorate('PPR 559', '要求说明不立案理由', 'Reasons for not filing required'),
  T10Given: police('PPR 560', '说明不立案理由', 'Reasons for not filing given'),
  T11: procuratorate('PPR 561', '通知立案或者认定不立案理由成立', 'Filing ordered or reasons accepted'),
  T11Filed: police('PPR 563', '公安机关依通知或者复议立案', 'Filed after the order or the reconsideration'),
  T12: agency('R310 12', '移交涉案物品和材料', 'Objects and materials handed over'),
  T13: agency('PPR 562', '报告公安机关逾期未决定', 'Silence of the police reported'),
  T14: agency('R310 10', '恢复行政处理', 'Administrative handling resumed'),
};
