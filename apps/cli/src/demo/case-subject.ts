import type { Party } from '@ecl/enforcement';
import type { DemoPerson } from './people.js';
import { BANNER, BANNER_UNIT, CITY, FIRST_UNIT, SECOND_UNIT, people } from './people.js';

/** Who handles the cases of a unit, and who decides them. */
export interface Team {
  readonly agencyId: string;
  readonly unitId: string;
  readonly territory: string;
  readonly handlers: readonly [DemoPerson, DemoPerson];
  readonly head: DemoPerson;
}

export const firstUnit: Team = {
  agencyId: CITY,
  unitId: FIRST_UNIT,
  territory: '150402',
  handlers: [people.li, people.wang],
  head: people.gao,
};
export const secondUnit: Team = {
  agencyId: CITY,
  unitId: SECOND_UNIT,
  territory: '150403',
  handlers: [people.zhao, people.chen],
  head: people.gao,
};
export const bannerUnit: Team = {
  agencyId: BANNER,
  unitId: BANNER_UNIT,
  territory: '150421',
  handlers: [people.sun, people.zhou],
  head: people.bao,
};

/** What a case of the demonstration is about. */
export interface CaseSubject {
  readonly id: string;
  readonly team: Team;
  readonly powerCode: string;
  readonly party: Party;
  readonly conduct: string;
  readonly place: string;
  readonly law: { readonly law: string; readonly article: string };
  readonly fineInYuan: number;
}
