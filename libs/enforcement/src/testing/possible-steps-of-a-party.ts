import { addDays, chinaDateOf, instant, type Instant } from '@ecl/kernel';
import * as hearings from '../case/hearing/vocabulary.js';
import * as notices from '../case/notice/vocabulary.js';
import { nowOf, penaltiesFor, tracksOf, type Cast, type Manner } from './cast-of-a-walk.js';
import { directly } from './deliveries.js';
import { hearing, hearingRequest } from './heard-case.js';
import { defence, defenceReview, notice, waiver } from './notified-case.js';
import * as people from './people.js';
import { announced, decided, performed, reviewed } from './possible-decision-of-a-party.js';
import type { PossibleStep } from './possible-steps.js';
import { document } from './values.js';

const { Li, PrincipalHead, Chu } = people;

const nineOn = (at: Instant, days: number) => instant(`${addDays(chinaDateOf(at), days)}T09:00:00+08:00`);

/** The notice; as it is issued anew, it says what changed. */
const told = (cast: Cast): PossibleStep => [
  Li,
  (occurredAt, n, state) => {
    const before = tracksOf(cast, state)?.notice;
    const current = before === undefined || before.is === 'none' ? undefined : before.noticeId;
    return notices.IssuePenaltyNotice(
      notice({
        occurredAt,
        partyId: nowOf(cast, state),
        noticeId: `notice-${cast.party.partyId}-${String(current === undefined ? 0 : n + 1)}`,
        proposedPenalties: penaltiesFor(cast),
        offersHearing: cast.manner === 'isHeard',
        ...(current === undefined
          ? {}
          : { replacesNoticeId: current, change: '补充事实', facts: `补充事实${String(n)}` }),
      }),
    );
  },
];

const served = (cast: Cast): PossibleStep => [
  Li,
  (occurredAt, _, state) => {
    const current = tracksOf(cast, state)?.notice;
    return notices.ServePenaltyNotice({
      ...directly(occurredAt),
      partyId: nowOf(cast, state),
      noticeId: current === undefined || current.is === 'none' ? 'none' : current.noticeId,
    });
  },
];

const defends = (cast: Cast): readonly PossibleStep[] => {
  const defenceId = `defence-${cast.party.partyId}`;
  return [
    [
      Li,
      (occurredAt, _, state) => notices.ReceiveDefence(defence({ occurredAt, partyId: nowOf(cast, state), defenceId })),
    ],
    [
      Li,
      (occurredAt, _, state) =>
        notices.ReviewDefence(defenceReview({ occurredAt, partyId: nowOf(cast, state), defenceId })),
    ],
  ];
};

const waives = (cast: Cast): readonly PossibleStep[] => [
  [
    Li,
    (occurredAt, _, state) =>
      notices.WaiveRights(
        waiver({
          occurredAt,
          partyId: nowOf(cast, state),
          rights: cast.manner === 'isHeard' ? ['defence', 'hearing'] : ['defence'],
        }),
      ),
  ],
];

const isHeard = (cast: Cast): readonly PossibleStep[] => [
  [Li, (occurredAt, _, state) => hearings.RequestHearing(hearingRequest({ occurredAt, partyId: nowOf(cast, state) }))],
  [
    PrincipalHead,
    (occurredAt, _, state) =>
      hearings.AppointPresider({ occurredAt, partyIds: [nowOf(cast, state)], presider: Chu.personId }),
  ],
  [
    Li,
    (occurredAt, _, state) =>
      hearings.ServeHearingNotice({
        ...directly(occurredAt),
        partyId: nowOf(cast, state),
        heldAt: nineOn(occurredAt, 12),
        place: '听证室',
      }),
  ],
  [
    Chu,
    (occurredAt, _, state) => {
      const partyId = nowOf(cast, state);
      const scheduled = state.parties.get(partyId)?.hearing.scheduledFor;
      return hearings.HoldHearing({
        ...hearing({ occurredAt: scheduled !== undefined && scheduled <= occurredAt ? scheduled : occurredAt }),
        partyIds: [partyId],
        attendees: [
          { personId: partyId, name: cast.party.name, part: 'party' },
          { personId: Li.personId, name: '示例li', part: 'investigator' },
        ],
      });
    },
  ],
];

/** A hearing that was asked for and is not held. */
const endsWithoutHearing = (cast: Cast): readonly PossibleStep[] => [
  [
    PrincipalHead,
    (occurredAt, n, state) =>
      hearings.RejectHearingRequest({
        occurredAt,
        partyId: nowOf(cast, state),
        ground: n % 2 === 0 ? 'late' : 'notInScope',
        reasons: '不属于听证范围',
        document: document('不予受理听证通知书'),
      }),
  ],
  [
    Chu,
    (occurredAt, _, state) =>
      hearings.AbandonHearing({
        occurredAt,
        partyId: nowOf(cast, state),
        how: 'absentWithoutReason',
        facts: '未到场',
        recordDocument: document('听证笔录'),
      }),
  ],
];

const AS_IT_DOES: Readonly<Record<Manner, (cast: Cast) => readonly PossibleStep[]>> = {
  silent: () => [],
  defends,
  waives,
  isHeard,
};

/**
 * The course of one party from its notice to its money, in the way in which it behaves. Where the agency decides about
 * all together, its review and decision are none of its own steps.
 */
export const roadOf = (cast: Cast, isTogether: boolean): readonly PossibleStep[] => [
  told(cast),
  served(cast),
  ...AS_IT_DOES[cast.manner](cast),
  ...(isTogether ? [] : [...reviewed(cast), decided(cast)]),
  ...announced(cast),
  ...performed(cast),
];

/** What a party may do against its manner, and what turns its course back: each in its order. */
export const detoursOf = (cast: Cast): readonly (readonly PossibleStep[])[] => [
  defends(cast),
  waives(cast),
  isHeard(cast),
  // Other facts: the rights begin anew.
  [told(cast), served(cast)],
  endsWithoutHearing(cast),
];
