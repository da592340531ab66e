import { BANNER, BANNER_UNIT, CITY, FIRST_UNIT, SECOND_UNIT, people, type InventedPerson } from './people.js';

/** Who handles the cases of a unit, and who decides them. */
export interface Team {
  readonly agencyId: string;
  readonly unitId: string;
  readonly territory: string;
  readonly handlers: readonly [InventedPerson, InventedPerson];
  readonly head: InventedPerson;
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

/** Every unit that handles cases. */
export const teams: readonly Team[] = [firstUnit, secondUnit, bannerUnit];
