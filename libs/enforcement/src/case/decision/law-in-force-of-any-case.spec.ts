import { fold } from '@ecl/event-sourcing';
import { addDays, plainDate, type PlainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  aCase,
  at,
  conduct,
  contextOn,
  decision,
  notified,
  PrincipalHead,
  scopeDetermined,
} from '../../testing/index.js';
import { ProvisionAmended, ProvisionEnacted, ProvisionsRepealed } from '../../registers/provisions/vocabulary.js';
import type { RegisterEvent } from '../../registers/events.js';
import { registersFrom } from '../../registers/register-fold.js';
import { isInForce } from '../../registers/provisions/provision.js';
import type { LawComparison, LegalBasis } from '../values.js';
import { caseDecider } from '../case.js';
import { DecidePenalty } from './vocabulary/index.js';

const later = '2026-12-01T12:00:00+08:00';

const refTo = ({ provisionId = '', version = 0 }: Pick<LegalBasis, 'provisionId' | 'version'>) => ({
  provisionId,
  version,
});

describe('no decision rests on law that was not in force', () => {
  const START = plainDate('2026-01-05');
  const entry = { occurredAt: at('2026-01-02 09:00'), law: '某条例', article: '第5条', instrument: '文' } as const;

  interface LawHistory {
    readonly since: number;
    readonly gaps: readonly number[];
    readonly end: number | undefined;
    readonly hasSuccessor: boolean;
  }
  /** A provision with up to four versions and perhaps an end, each some days after the last. */
  const histories: fc.Arbitrary<LawHistory> = fc.record({
    since: fc.integer({ min: -60, max: 60 }),
    gaps: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }),
    end: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
    hasSuccessor: fc.boolean(),
  });
  const registerOf = ({ since, gaps, end, hasSuccessor }: LawHistory): readonly RegisterEvent[] => {
    let from = addDays(START, since);
    const events: RegisterEvent[] = [ProvisionEnacted({ ...entry, provisionId: 'p', kind: 'substantive', from })];
    gaps.forEach((gap, i) => {
      from = addDays(from, gap);
      events.push(ProvisionAmended({ ...entry, provisionId: 'p', from, version: i + 2 }));
    });
    if (end !== undefined) {
      from = addDays(from, end);
      events.push(
        ProvisionEnacted({ ...entry, provisionId: 'q', kind: 'substantive', article: '第6条', from }),
        ProvisionsRepealed({
          occurredAt: entry.occurredAt,
          on: from,
          repealed: [{ provisionId: 'p', successors: hasSuccessor ? ['q'] : [] }],
          instrument: '文',
        }),
      );
    }
    return events;
  };
  const named = fc.record({ provisionId: fc.constantFrom('p', 'q'), version: fc.integer({ min: 1, max: 4 }) });

  const lighter = fc.constantFrom<LawComparison['lighter'][]>('older', 'newer', 'equal');
  const DECIDED_ON = plainDate('2026-04-15');

  it('a decision that is accepted rests on the law of the conduct, or on what it has become, found lighter and in force', () => {
    let accepted = 0;
    const rested = { older: 0, newer: 0 };
    fc.assert(
      fc.property(
        histories,
        fc.integer({ min: 0, max: 55 }),
        named,
        fc.option(fc.record({ isHonest: fc.boolean(), older: named, newer: named, lighter }), { nil: undefined }),
        (lawHistory, conductDay, cited, asked) => {
          const events = registerOf(lawHistory);
          const { provisions } = registersFrom(events);
          const endedOn = addDays(START, conductDay);
          const then = provisions.earlierOn(cited, endedOn)[0];
          const now = provisions.laterOn(cited, DECIDED_ON)[0];
          const compared = asked && {
            older: refTo(asked.isHonest && then ? then : asked.older),
            newer: refTo(asked.isHonest && now ? now : asked.newer),
            lighter: asked.lighter,
            reason: '比较',
          };
          const provision = { ...cited, law: '某条例', article: cited.provisionId === 'p' ? '第5条' : '第6条' };
          const command = DecidePenalty(
            decision({ basis: [provision], ...(compared ? { lawComparisons: [compared] } : {}) }),
          );
          const history = aCase()
            .proposed({ basis: [provision], conduct: conduct({ beganOn: endedOn, endedOn }) })
            .concluded()
            .with(notified({ basis: [provision] }))
            .and(scopeDetermined());
          const context = contextOn(later, { actor: PrincipalHead, and: events });
          const outcome = caseDecider.decide(command, fold(caseDecider, history), context);
          if (outcome.is === 'refused') return;
          accepted += 1;
          const applied = provisions.version(cited);
          if (!applied) throw new Error('a decision was accepted on a provision that is not registered');
          const appliesTo = (day: PlainDate) => isInForce(applied, day);
          if (appliesTo(endedOn) && appliesTo(DECIDED_ON)) return;
          // The law changed in between, so the decision says which version is lighter, and rests on that one.
          rested[compared?.lighter === 'newer' ? 'newer' : 'older'] += 1;
          expect(appliesTo(compared?.lighter === 'newer' ? DECIDED_ON : endedOn)).toBe(true);
          expect(provisions.laterOn(applied, DECIDED_ON)).not.toEqual([]);
          expect(provisions.earlierOn(applied, endedOn)).not.toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(rested.older + rested.newer);
    expect(Math.min(rested.older, rested.newer)).toBeGreaterThan(0);
  });
});
