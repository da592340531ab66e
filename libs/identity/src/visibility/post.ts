import type { Actor, Agency, Registers } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';

/** What the registers must answer so that it is known what somebody sees. */
export type RegistersOfSight = Pick<Registers, 'person' | 'unit' | 'agency' | 'agencies' | 'covers' | 'collectingBank'>;

/** Where the person of an account serves today. */
export interface Post {
  readonly bodyId: string;
  /** Undefined for a bank, and for a body that left the register. */
  readonly body: Agency | undefined;
  readonly unitId: string | undefined;
}

/**
 * The post in which an account counts today. Undefined for anyone who is not in post, or serves another body than the account
 * is for: what an account could see before a posting ended, it does not see after it.
 */
export const postOf = (
  { personId, agencyId, unitId }: Actor,
  registers: RegistersOfSight,
  today: PlainDate,
): Post | undefined => {
  const person = registers.person(personId, today);
  if (!person || (agencyId !== undefined && agencyId !== person.agencyId)) return undefined;
  return {
    bodyId: person.agencyId,
    body: registers.agency(person.agencyId, today),
    // A register that names no unit says nothing against that of the account.
    unitId: person.unitId === undefined || person.unitId === unitId ? unitId : undefined,
  };
};

/** Agencies that enforce: bodies that work with them have no cases. */
const enforcing = (registers: RegistersOfSight, today: PlainDate): readonly Agency[] =>
  registers.agencies(today).filter(({ level }) => level !== 'partner');

/** The agencies in the territory of a body, as its superior has them. */
export const agenciesUnder = ({ body }: Post, registers: RegistersOfSight, today: PlainDate): readonly string[] =>
  body === undefined
    ? []
    : enforcing(registers, today)
        .filter(({ id, territory }) => id === body.id || registers.covers(body.territory, territory, today))
        .map(({ id }) => id);

/** The agencies whose territory meets that of a body: a district's court hears a suit against the city's agency, too. */
export const agenciesMeeting = ({ body }: Post, registers: RegistersOfSight, today: PlainDate): readonly string[] =>
  body === undefined
    ? []
    : enforcing(registers, today)
        .filter(
          ({ territory }) =>
            registers.covers(body.territory, territory, today) || registers.covers(territory, body.territory, today),
        )
        .map(({ id }) => id);

/** Ids and names of the bodies that work with the agencies, without this one. */
export const otherBodies = ({ bodyId }: Post, registers: RegistersOfSight, today: PlainDate): readonly string[] =>
  registers
    .agencies(today)
    .filter(({ id, level }) => level === 'partner' && id !== bodyId)
    .flatMap(({ id, nameZh, nameEn }) => [id, nameZh, nameEn]);
