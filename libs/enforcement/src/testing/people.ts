import type { Actor } from '../law/role.js';

/** The people of the specifications. All of them are invented. */

export const CITY_AGENCY = 'cf-bureau';
export const COUNTY_AGENCY = 'hs-bureau';
export const SQUAD = 'cf-squad-1';
export const COUNTY_SQUAD = 'hs-squad-1';
export const LEGAL_UNIT = 'cf-legal';

const inSquad = { agencyId: CITY_AGENCY, unitId: SQUAD };
const inLegalUnit = { agencyId: CITY_AGENCY, unitId: LEGAL_UNIT };

/** Four officers with certificates for every field in the whole city. */
export const Li: Actor = { personId: 'li', roles: ['officer'], ...inSquad };
export const Wang: Actor = { personId: 'wang', roles: ['officer'], ...inSquad };
export const Zhao: Actor = { personId: 'zhao', roles: ['officer'], ...inSquad };
export const Chen: Actor = { personId: 'chen', roles: ['officer'], ...inSquad };
/** An officer of the county agency, certified only there. */
export const Bai: Actor = { personId: 'bai', roles: ['officer'], agencyId: COUNTY_AGENCY, unitId: COUNTY_SQUAD };
/** An officer whose certificate ran out on 31 March 2026. */
export const Jin: Actor = { personId: 'jin', roles: ['officer'], ...inSquad };
/** An auxiliary (协管). */
export const Sun: Actor = { personId: 'sun', roles: ['auxiliary'], ...inSquad };
export const Wei: Actor = { personId: 'wei', roles: ['unitHead'], ...inSquad };

export const PrincipalHead: Actor = { personId: 'zhou', roles: ['head'], agencyId: CITY_AGENCY };
export const DeputyHead: Actor = { personId: 'wu', roles: ['head'], agencyId: CITY_AGENCY };
/** A deputy who acts in the principal's place since 20 April 2026. */
export const ActingHead: Actor = { personId: 'zheng', roles: ['head'], agencyId: CITY_AGENCY };
export const CountyHead: Actor = { personId: 'feng', roles: ['head'], agencyId: COUNTY_AGENCY };

/** A reviewer since 2015. */
export const Qian: Actor = { personId: 'qian', roles: ['legalReviewer'], ...inLegalUnit };
/** A first-time reviewer without the legal qualification (H07). */
export const Tang: Actor = { personId: 'tang', roles: ['legalReviewer'], ...inLegalUnit };
export const Chu: Actor = { personId: 'chu', roles: ['presider'], ...inLegalUnit };

export const Publisher: Actor = { personId: 'you', roles: ['publisher'], agencyId: CITY_AGENCY };
export const Archivist: Actor = { personId: 'shi', roles: ['archivist'], agencyId: CITY_AGENCY };
export const Finance: Actor = { personId: 'xu', roles: ['finance'], agencyId: CITY_AGENCY };
export const Administrator: Actor = { personId: 'he', roles: ['administrator'] };
export const Bank: Actor = { personId: 'bank-clerk', roles: ['bank'], agencyId: 'bank-cf' };
export const Police: Actor = { personId: 'police-desk', roles: ['police'] };
export const Prosecutor: Actor = { personId: 'prosecutor', roles: ['procuratorate'] };
export const System: Actor = { personId: 'system', roles: ['system'] };

/** `ids(Li, Wang)`, in the form of commands and events. */
export const ids = (...people: readonly Actor[]): string[] => people.map(({ personId }) => personId);
