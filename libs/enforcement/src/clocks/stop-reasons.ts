/** Why a clock is stopped. */
export type StopReason = 'suspension' | 'test' | 'hearing' | 'publicNotice' | 'police' | 'supplement' | 'remedy';

export const STOP_REASONS: Readonly<Record<StopReason, { readonly zh: string; readonly en: string }>> = {
  suspension: { zh: '中止调查', en: 'the investigation was suspended' },
  test: { zh: '检测、检验、鉴定', en: 'a test' },
  hearing: { zh: '听证', en: 'a hearing' },
  publicNotice: { zh: '公告送达', en: 'service by public notice' },
  police: { zh: '移送公安机关', en: 'the case was with the police' },
  remedy: { zh: '行政复议、行政诉讼', en: 'reconsideration or a lawsuit' },
  supplement: { zh: '补充送审材料', en: 'papers for the review were missing' },
};
