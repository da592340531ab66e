import {
  code,
  eventType,
  listOf,
  moment,
  oneOf,
  optional,
  record,
  text,
  type EventOf,
  type TypeOf,
} from '@ecl/event-sourcing';

/** The roles that an account may have; the same words as the roles of the domain (rulebook 4.1). */
export const accountRole = () =>
  oneOf(
    'officer',
    'auxiliary',
    'unitHead',
    'legalReviewer',
    'head',
    'presider',
    'bank',
    'finance',
    'police',
    'procuratorate',
    'reconsiderationBody',
    'court',
    'supervisor',
    'publisher',
    'archivist',
    'administrator',
  );

export type AccountRole = TypeOf<ReturnType<typeof accountRole>>;

/** Who an account is: a person of the register, or of another body, with its roles. */
const accountForm = () => ({
  username: code(),
  personId: code(),
  roles: listOf(accountRole(), { min: 1, max: 10 }),
  agencyId: optional(code()),
  unitId: optional(code()),
});

/** The form in which an account is asked for. */
export const accountFormSchema = record(accountForm());

export const AccountOpened = eventType(
  'AccountOpened',
  record({ occurredAt: moment(), ...accountForm(), openedBy: code() }),
);
export const AccountChanged = eventType(
  'AccountChanged',
  record({ occurredAt: moment(), ...accountForm(), changedBy: code() }),
);
export const AccountClosed = eventType(
  'AccountClosed',
  record({ occurredAt: moment(), username: code(), closedBy: code() }),
);
/** A password was set again, and by whom. The password itself and its hash are never in the log. */
export const PasswordSet = eventType('PasswordSet', record({ occurredAt: moment(), username: code(), setBy: code() }));

/** The password of an administrator was lost, and someone at the machine itself gave the account another one. */
export const PasswordReset = eventType(
  'PasswordReset',
  record({
    occurredAt: moment(),
    username: code(),
    /** The user of the machine, and the machine. */
    resetBy: text({ max: 200 }),
    reason: text({ max: 2_000 }),
  }),
);
/** Everything in this ledger is invented, and the passwords of its accounts are printed. */
export const DemonstrationBegun = eventType('DemonstrationBegun', record({ occurredAt: moment() }));

export const accountEventTypes = [
  AccountOpened,
  AccountChanged,
  AccountClosed,
  PasswordSet,
  PasswordReset,
  DemonstrationBegun,
] as const;
export type AccountEvent = EventOf<(typeof accountEventTypes)[number]>;
