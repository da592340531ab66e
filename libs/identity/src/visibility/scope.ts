import type { Actor, LawfulRequest, Role } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import type { CaseGround, CaseScope } from './case-scope.js';
import type { HearingKind } from './case-audience.js';
import type { LeadGround, LeadScope } from './lead-scope.js';
import { agenciesMeeting, agenciesUnder, otherBodies, postOf, type Post, type RegistersOfSight } from './post.js';

/** Whose reports of a bank somebody reads: those of one bank, of every bank, or of none. */
export type BankScope = { readonly is: 'one'; readonly bankId: string } | { readonly is: 'all' | 'none' };

/** What somebody may see at a moment. Every list filters by it, and every file is opened on it. */
export interface Scope {
  readonly cases: CaseScope;
  readonly leads: LeadScope;
  readonly banks: BankScope;
}

/** The day for which it is asked, and what is registered by then. */
export interface Moment {
  readonly registers: RegistersOfSight;
  readonly today: PlainDate;
  /** The requests for case files that are open on this day; absent: there are none. */
  readonly openRequests?: readonly LawfulRequest[];
}

/**
 * What an account sees, made at the moment of the question from what the registers say of its person then (rulebook 4.2).
 * Anyone who is out of post, or has gone to another body, sees nothing; an administrator sees no case at any time.
 */
export const scopeOf = (actor: Actor, moment: Moment): Scope => {
  const post = postOf(actor, moment.registers, moment.today);
  const asked: Asked | undefined = post && { personId: actor.personId, post, ...moment };
  const cases = asked === undefined ? [] : actor.roles.flatMap((role) => caseGroundsOfRole[role]?.(asked) ?? []);
  return {
    cases: { personId: actor.personId, grounds: cases },
    leads: { grounds: asked === undefined ? [] : leadGroundsOf(actor.roles, asked) },
    banks: asked === undefined ? { is: 'none' } : banksOf(actor.roles, asked),
  };
};

interface Asked extends Moment {
  readonly personId: string;
  readonly post: Post;
}

type GroundsOf = (asked: Asked) => readonly CaseGround[];

const under = ({ post, registers, today }: Asked): readonly string[] => agenciesUnder(post, registers, today);
const meeting = ({ post, registers, today }: Asked): readonly string[] => agenciesMeeting(post, registers, today);

/** An agency itself, or, of a body above the agencies, those in its territory. */
const ownOrUnder = (asked: Asked): readonly string[] =>
  asked.post.body?.level === 'partner' ? under(asked) : [asked.post.bodyId];

const ownUnit = ({ post: { bodyId, unitId } }: Asked): readonly CaseGround[] =>
  unitId === undefined ? [] : [{ is: 'own-unit', extent: 'file', agencyId: bodyId, unitId }];

const ownAgency: GroundsOf = ({ post: { bodyId } }) => [{ is: 'own-agency', extent: 'file', agencyId: bodyId }];

const named =
  (is: 'handler' | 'reviewer' | 'presider', agenciesOf: (asked: Asked) => readonly string[]): GroundsOf =>
  (asked) => [{ is, extent: 'file', personId: asked.personId, agencyIds: agenciesOf(asked) }];

const inOwnAgency = ({ post }: Asked): readonly string[] => [post.bodyId];

/** Before the remedy is recorded, the court or body knows that there is a decision, and can record its acceptance. */
const hearing =
  (kind: HearingKind): GroundsOf =>
  (asked) => [
    { is: 'remedy', extent: 'file', kind, bodyId: asked.post.bodyId, agencyIds: meeting(asked) },
    { is: 'decided', extent: 'decision', agencyIds: meeting(asked) },
  ];

/** What was opened to this person by name, while they serve the organ that asked. */
const requestedBy = ({ personId, post, openRequests = [] }: Asked): readonly CaseGround[] =>
  openRequests
    .filter((request) => request.bodyId === post.bodyId && request.readers.includes(personId))
    .map(({ agencyId, requestId, number, cases }) => ({
      ...{ is: 'lawful-request', extent: 'file', agencyId, requestId, number, ...cases },
    }));

const caseGroundsOfRole: { readonly [R in Role]?: GroundsOf } = {
  officer: (asked) => [
    ...ownUnit(asked).map((ground) => ({ ...ground, unlessReplaced: asked.personId })),
    ...named('handler', inOwnAgency)(asked),
  ],
  unitHead: ownUnit,
  // Only heads of the agency sit on its panel, and they see its cases as heads.
  head: ownAgency,
  // A reviewer of a superior, or of a body above the agencies, reviews where it is asked.
  legalReviewer: named('reviewer', under),
  presider: named('presider', inOwnAgency),
  supervisor: (asked) => [{ is: 'oversight', extent: 'file', agencyIds: under(asked) }],
  archivist: ownAgency,
  procuratorate: (asked) => [{ is: 'transfer', extent: 'file', agencyIds: meeting(asked) }, ...requestedBy(asked)],
  police: (asked) => [
    {
      is: 'before-police',
      extent: 'transfer',
      agencyIds: meeting(asked),
      otherOrgans: otherBodies(asked.post, asked.registers, asked.today),
    },
    ...requestedBy(asked),
  ],
  bank: ({ post, registers, today }) =>
    registers.collectingBank(post.bodyId, today) === undefined
      ? []
      : [{ is: 'payment', extent: 'payments', bankId: post.bodyId }],
  finance: (asked) => [{ is: 'treasury', extent: 'payments', agencyIds: ownOrUnder(asked) }],
  publisher: (asked) => [{ is: 'decided', extent: 'decision', agencyIds: inOwnAgency(asked) }],
  court: (asked) => [...hearing('litigation')(asked), ...requestedBy(asked)],
  reconsiderationBody: hearing('reconsideration'),
};

const isOneOf = (roles: readonly Role[], ...wanted: readonly Role[]): boolean =>
  roles.some((role) => wanted.includes(role));

const leadGroundsOf = (roles: readonly Role[], asked: Asked): readonly LeadGround[] => {
  const { personId, post } = asked;
  const { bodyId, body, unitId } = post;
  const isOfAnAgency = body !== undefined && body.level !== 'partner';
  return [
    { is: 'submitter', personId, agencyIds: isOfAnAgency ? [bodyId] : undefined },
    ...(isOneOf(roles, 'head', 'archivist') ? [{ is: 'own-agency', agencyId: bodyId } as const] : []),
    ...(unitId !== undefined && isOneOf(roles, 'officer', 'auxiliary', 'unitHead')
      ? [{ is: 'own-unit', agencyId: bodyId, unitId } as const]
      : []),
    ...(isOneOf(roles, 'supervisor') ? [{ is: 'oversight', agencyIds: under(asked) } as const] : []),
  ];
};

const banksOf = (roles: readonly Role[], { post, registers, today }: Asked): BankScope => {
  if (isOneOf(roles, 'bank'))
    return registers.collectingBank(post.bodyId, today) === undefined
      ? { is: 'none' }
      : { is: 'one', bankId: post.bodyId };
  return { is: isOneOf(roles, 'finance', 'head', 'supervisor') ? 'all' : 'none' };
};
