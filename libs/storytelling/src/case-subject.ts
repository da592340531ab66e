import type { LegalBasis, Party } from '@ecl/enforcement';
import { company } from './world/parties.js';
import { firstUnit, type Team } from './world/teams.js';

/** What a case is about: everything that a story needs besides its days and its events. */
export interface CaseSubject {
  readonly id: string;
  readonly team: Team;
  readonly powerCode: string;
  readonly party: Party;
  readonly conduct: string;
  readonly place: string;
  readonly law: LegalBasis;
  readonly fineInYuan: number;
  /** The other parties of the case, each with its own fine. */
  readonly others: readonly Share[];
}

/** A party, and what it is fined. */
export interface Share {
  readonly party: Party;
  readonly fineInYuan: number;
}

/** The laws on which most stories rest. */
export const APPEARANCE: LegalBasis = { law: '城市市容和环境卫生管理条例', article: '第三十六条' };
export const PLANNING: LegalBasis = { law: '城乡规划法', article: '第六十四条' };

/** Building materials on the pavement, two thousand yuan, the first unit; and the members that differ this time. */
export const caseAbout = (id: string, different: Partial<Omit<CaseSubject, 'id'>> = {}): CaseSubject => ({
  id,
  team: firstUnit,
  powerCode: '08-3',
  party: company(id, '途中示例有限公司'),
  conduct: '占道堆放建筑材料',
  // Another case is about conduct at another place: it would be the same conduct otherwise.
  place: `示例路 ${id} 号`,
  law: APPEARANCE,
  fineInYuan: 2_000,
  others: [],
  ...different,
});
