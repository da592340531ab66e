import {
  AcceptRemedy,
  ChangeDecision,
  EndRemedy,
  PassOnWithdrawal,
  RecordJudgmentEffect,
  type DataOf,
  type RemedyKind,
} from '@ecl/enforcement';
import { addDays } from '@ecl/kernel';
import type { CaseStory } from '../case-story.js';
import { fineOf } from '../papers.js';

type End = DataOf<typeof EndRemedy>;

/** A remedy of the case: its id says its kind and how many there were of it. */
const remedyId = (story: CaseStory, kind: RemedyKind): string => `${kind}-${story.id}`;

/** The party objects, a week later. @param against the kind of remedy whose judgment is challenged */
export const tellRemedy = (
  story: CaseStory,
  kind: RemedyKind = 'reconsideration',
  against?: RemedyKind,
  share = story.mainShare,
): void =>
  story.give(
    story.handler,
    AcceptRemedy({
      ...story.naming(share.party),
      occurredAt: story.clock.later(5).next(),
      remedyId: remedyId(story, kind),
      kind,
      ...(against === undefined ? {} : { against: remedyId(story, against) }),
      reference: `演示受字${story.id}号`,
    }),
  );

/** How it ended, a month later, with its paper and its reasons. */
export const tellOutcome = (
  story: CaseStory,
  outcome: Omit<End, 'occurredAt' | 'remedyId' | 'reference'>,
  kind: RemedyKind = 'reconsideration',
): void =>
  story.give(
    story.handler,
    EndRemedy({
      occurredAt: story.clock.later(20).next(),
      remedyId: remedyId(story, kind),
      reasons: '主要事实不清、证据不足。',
      document: story.paper(kind === 'reconsideration' ? '行政复议决定书' : '行政判决书'),
      reference: `演示决字${story.id}号`,
      ...outcome,
    }),
  );

/** Nobody appealed. */
export const tellJudgmentEffect = (story: CaseStory): void => {
  const judgedOn = story.clock.today;
  const occurredAt = story.clock.later(15).next();
  story.give(
    story.handler,
    RecordJudgmentEffect({
      occurredAt,
      remedyId: remedyId(story, 'litigation'),
      effectiveOn: addDays(judgedOn, 18),
      document: story.paper('裁判文书生效证明'),
    }),
  );
};

/** The agency finds its own fine too heavy, and changes it. */
export const tellOwnChange = (story: CaseStory, toYuan: number): void =>
  story.give(
    story.head,
    ChangeDecision({
      occurredAt: story.clock.later(1).next(),
      ground: 'penaltyTooHeavy',
      penalties: [fineOf(toYuan)],
      benchmark: story.benchmark(toYuan),
      reasons: '裁量过重，自行纠正。',
      document: story.paper('变更行政处罚决定书'),
    }),
  );

/** The credit platform learns that the text was withdrawn. */
export const tellPlatforms = (story: CaseStory): void =>
  story.give(
    story.head,
    PassOnWithdrawal({
      occurredAt: story.clock.next(),
      platforms: ['信用信息平台（虚构）'],
      document: story.paper('撤回公示信息通报函'),
    }),
  );
