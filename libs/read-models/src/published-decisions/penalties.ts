import type { Penalty } from '@ecl/enforcement';
import { addFen, fen, yuan, type Fen } from '@ecl/kernel';

export type PenaltyKind = Penalty['kind'];

/** How the public text begins each penalty; the penalties stand in it one after another. */
const BEGINNINGS: Readonly<Record<PenaltyKind, string>> = {
  warning: '警告',
  publicCriticism: '通报批评',
  fine: '罚款',
  confiscationOfGains: '没收违法所得',
  confiscationOfProperty: '没收非法财物',
  suspensionOfLicence: '暂扣许可证件',
  loweringOfQualification: '降低资质等级',
  revocationOfLicence: '吊销许可证件',
  restrictionOfBusiness: '限制开展生产经营活动',
  suspensionOfBusiness: '责令停产停业',
  closure: '责令关闭',
  restrictionOfEmployment: '限制从业',
};

/** Every kind of penalty that the public may look for, in the order of APL 9. */
export const PENALTY_KINDS = Object.keys(BEGINNINGS) as readonly PenaltyKind[];

const partsOf = (summary: string): readonly string[] => summary.split('；');

/** The kinds of penalty in a public text. */
export const kindsIn = (summary: string): readonly PenaltyKind[] => {
  const parts = partsOf(summary);
  return PENALTY_KINDS.filter((kind) => parts.some((part) => isOf(kind, part)));
};

/** Nothing follows the name of a penalty but an amount or, behind a colon, what it is about: goods may be 「警告标志」. */
const isOf = (kind: PenaltyKind, part: string): boolean => {
  const name = BEGINNINGS[kind];
  return part.startsWith(name) && /^(?:$|[\d：])/u.test(part.slice(name.length));
};

const FINE = new RegExp(`^${BEGINNINGS.fine}(\\d[\\d,]*\\.\\d\\d)元$`, 'u');

/** What a public text fines, in fen; 0 without a fine. */
export const fineIn = (summary: string): Fen =>
  partsOf(summary).reduce((sum, part) => {
    const amount = FINE.exec(part)?.[1];
    return amount === undefined ? sum : addFen(sum, yuan(amount.replaceAll(',', '')));
  }, fen(0));
