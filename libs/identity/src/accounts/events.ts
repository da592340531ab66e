import {
  code,
  eventType,
  integer,
  listOf,
  moment,
  oneOf,
  optional,
  personal,
  record,
  text,
  textLike,
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
/** Of an identity provider, exactly as it writes itself. */
export const issuer = () =>
  textLike(
    '^https?://[^\\s"<>]+$',
    {
      zh: '身份提供者的网址，原样填写',
      en: 'the address of an identity provider, exactly as it writes itself',
      example: 'https://login.example.cn',
    },
    { max: 500 },
  );
/** Of a person at an identity provider: at most 255 signs of ASCII (OpenID Connect Core 2). */
export const subject = () =>
  textLike(
    '^[\\x21-\\x7E]{1,255}$',
    {
      zh: '身份提供者给出的主体标识（sub）',
      en: 'the subject that the identity provider gives (sub)',
      example: '248289761001',
    },
    { max: 255 },
  );

/** Whoever is this subject at this identity provider signs in as this account. */
export const IdentityBound = eventType(
  'IdentityBound',
  record({
    occurredAt: moment(),
    username: code(),
    issuer: issuer(),
    // Some providers use the number of an identity card.
    subject: personal(subject(), { of: 'username' }),
    boundBy: code(),
  }),
);
export const IdentityUnbound = eventType(
  'IdentityUnbound',
  record({ occurredAt: moment(), username: code(), unboundBy: code() }),
);
/** An authenticator was enrolled for an account; its secret is never in the log. */
export const SecondFactorEnrolled = eventType(
  'SecondFactorEnrolled',
  record({ occurredAt: moment(), username: code(), enrolledBy: code() }),
);
/** A code for the case that the authenticator is lost was used up. */
export const RecoveryCodeUsed = eventType(
  'RecoveryCodeUsed',
  record({ occurredAt: moment(), username: code(), left: integer({ min: 0 }) }),
);
/** The second factor was taken away, so that the person can enrol another one. */
export const SecondFactorReset = eventType(
  'SecondFactorReset',
  record({
    occurredAt: moment(),
    username: code(),
    /** An administrator, or the user of the machine and the machine. */
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
  IdentityBound,
  IdentityUnbound,
  SecondFactorEnrolled,
  RecoveryCodeUsed,
  SecondFactorReset,
  DemonstrationBegun,
] as const;
export type AccountEvent = EventOf<(typeof accountEventTypes)[number]>;
