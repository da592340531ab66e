/** The kind of duty of a power: the document's own words, and their English translation. */
export const NATURES = {
  查处: 'investigate and penalise',
  监管: 'supervise',
  审批: 'approve (permit)',
  核准: 'approve (verification)',
  审查: 'review',
  验收: 'acceptance',
  管理: 'manage',
  统筹协调: 'coordinate',
  监督考评: 'supervise and appraise',
  规章制定: 'draft rules',
  规划: 'plan',
  复议应诉: 'reconsideration and litigation',
  培训宣传: 'training',
  科技信息化: 'science and information technology',
  市场化推进: 'market provision',
  应急: 'emergency',
  建设维护: 'build and maintain',
} as const;

export type Nature = keyof typeof NATURES;
