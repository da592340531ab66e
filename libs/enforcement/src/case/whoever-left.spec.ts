import { plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import type { RegisterEvent } from '../registers/events.js';
import { HeadAppointed, PersonRegistered, PostingEnded } from '../registers/personnel/vocabulary.js';
import { registersFrom } from '../registers/register-fold.js';
import { LocalParameterSet } from '../registers/local-parameters/vocabulary.js';
import {
  aCase,
  at,
  Chu,
  CITY_AGENCY,
  contextOn,
  COUNTY_AGENCY,
  deliberation,
  DeputyHead,
  document,
  everyParties,
  given,
  hearingAhead,
  inspection,
  LEGAL_UNIT,
  Li,
  notified,
  notifiedOfLargeFine,
  PrincipalHead,
  proposal,
  Qian,
  reviewed,
  SQUAD,
  Wei,
  world,
} from '../testing/index.js';
import { caseDecider } from './case.js';
import type { CaseCommand } from './commands.js';
import { CollectiveDeliberationHeld, HoldDeliberation } from './deliberation/vocabulary.js';
import { HandlerAssigned, ProposeFiling } from './filing/vocabulary/index.js';
import { AbandonHearing } from './hearing/vocabulary.js';
import { ConductInspection } from './investigation/vocabulary/index.js';
import type { Actor } from '../law/role.js';

const occurredAt = at('2026-01-05 09:00');
const now = '2026-05-06T12:00:00+08:00';

const left = ({ personId }: Actor, on: string): RegisterEvent =>
  PostingEnded({ occurredAt, personId, on: plainDate(on), reason: '调离' });
const posted = ({ personId }: Actor, agencyId: string, from: string, unitId?: string): RegisterEvent =>
  PersonRegistered({
    ...{ occurredAt, personId, name: '示例', standing: 'officer', agencyId, from: plainDate(from) },
    ...(unitId === undefined ? {} : { unitId }),
  });
const knowing = (...events: readonly RegisterEvent[]) => registersFrom([...world, ...events]);

describe('a headship', () => {
  const deputy = (on: string, ...events: readonly RegisterEvent[]) =>
    knowing(...events).headship(DeputyHead.personId, CITY_AGENCY, plainDate(on));

  it('a headship ends with the last day of the posting, and nobody who has left is counted among the heads', () => {
    const gone = left(DeputyHead, '2026-03-20');
    expect(deputy('2026-03-20', gone)).toBe('deputy');
    expect(deputy('2026-03-21', gone)).toBeUndefined();
    expect(knowing(gone).headsOf(CITY_AGENCY, plainDate('2026-03-21'))).not.toContain(DeputyHead.personId);
    expect(knowing().headsOf(CITY_AGENCY, plainDate('2026-03-21'))).toContain(DeputyHead.personId);
  });

  it('a headship ends with a post in another agency, and does not come back with a later post without an appointment', () => {
    expect(deputy('2026-04-01', posted(DeputyHead, COUNTY_AGENCY, '2026-04-01'))).toBeUndefined();
    const back = [left(DeputyHead, '2026-03-20'), posted(DeputyHead, CITY_AGENCY, '2026-05-01')];
    expect(deputy('2026-05-02', ...back)).toBeUndefined();
    const anew = HeadAppointed({
      ...{ occurredAt, personId: DeputyHead.personId, agencyId: CITY_AGENCY },
      ...{ headship: 'deputy', from: plainDate('2026-05-01') },
    });
    expect(deputy('2026-05-02', ...back, anew)).toBe('deputy');
  });

  it('a headship that was entered ahead does not begin where the person left before its first day', () => {
    const ahead = HeadAppointed({
      ...{ occurredAt, personId: Li.personId, agencyId: CITY_AGENCY, headship: 'deputy' },
      from: plainDate('2026-06-01'),
    });
    const on = plainDate('2026-06-02');
    expect(knowing(ahead).headship(Li.personId, CITY_AGENCY, on)).toBe('deputy');
    expect(knowing(ahead, left(Li, '2026-05-20')).headship(Li.personId, CITY_AGENCY, on)).toBeUndefined();
  });

  it('a headship goes on where the person only changes the unit', () => {
    const moved = posted(DeputyHead, CITY_AGENCY, '2026-03-01', LEGAL_UNIT);
    expect(deputy('2026-03-02', moved)).toBe('deputy');
    const again = [left(DeputyHead, '2026-02-28'), moved];
    expect(deputy('2026-03-02', ...again)).toBe('deputy');
    expect(deputy('2026-03-02', ...again.toReversed())).toBe('deputy');
  });

  it('whoever has left neither votes nor is missed at a deliberation [H08]', () => {
    const ready = aCase().concluded().with(notified()).with(reviewed());
    const gone = left(DeputyHead, '2026-03-20');
    given(ready)
      .when(HoldDeliberation(deliberation()), contextOn(now, { actor: PrincipalHead, and: [gone] }))
      .thenRefused('deliberation.member-not-head');
    const two = deliberation().members.filter(({ personId }) => personId !== DeputyHead.personId);
    const all = LocalParameterSet({
      ...{ occurredAt, agencyId: CITY_AGENCY, parameter: 'deliberationQuorumPercent', value: 100 },
      ...{ effectiveFrom: plainDate('2026-01-01'), instrument: '重大案件集体讨论规则' },
    });
    const hold = HoldDeliberation(deliberation({ members: two }));
    given(ready)
      .when(hold, contextOn(now, { actor: PrincipalHead, and: [all] }))
      .thenRefused('deliberation.no-quorum');
    given(ready)
      .when(hold, contextOn(now, { actor: PrincipalHead, and: [all, gone] }))
      .then(
        CollectiveDeliberationHeld({
          ...everyParties,
          ...deliberation({ members: two }),
          chairedBy: PrincipalHead.personId,
        }),
      );
  });
});

describe('a person who goes over to another post', () => {
  it('a person who goes over to another post on the next day is there, whichever was entered first', () => {
    const over = [left(Li, '2026-05-31'), posted(Li, COUNTY_AGENCY, '2026-06-01')];
    for (const events of [over, over.toReversed()]) {
      const registers = knowing(...events);
      expect(registers.person(Li.personId, plainDate('2026-05-31'))?.unitId).toBe(SQUAD);
      expect(registers.person(Li.personId, plainDate('2026-06-01'))?.agencyId).toBe(COUNTY_AGENCY);
    }
  });
});

describe('whoever has left the agency', () => {
  it('whoever has left the agency reviews nothing [H07]', () => {
    const registers = knowing(left(Qian, '2026-03-20'));
    expect(registers.reviewer(Qian.personId, plainDate('2026-03-20'))).toBeDefined();
    expect(registers.reviewer(Qian.personId, plainDate('2026-03-21'))).toBeUndefined();
  });

  it('whoever has left the agency takes no step of that day or a later one, and still records what was done before', () => {
    const inspect = ConductInspection(inspection());
    const when = (on: string) => contextOn('2026-03-03T18:00:00+08:00', { actor: Wei, and: [left(Wei, on)] });
    given(aCase().filed())
      .when(inspect, when('2026-03-02'))
      .thenRefused('duties.role-not-entitled', 'duties.of-another-agency');
    given(aCase().filed()).when(inspect, when('2026-03-03')).thenRefused('duties.role-not-entitled');
  });

  it('whom the register of personnel never had takes no step; someone new records what others had done [1.15]', () => {
    const nobody: Actor = { personId: 'nobody', roles: ['officer'], agencyId: CITY_AGENCY, unitId: SQUAD };
    const refusals = (command: CaseCommand, actor: Actor, ...and: readonly RegisterEvent[]) => {
      const context = contextOn('2026-03-03T18:00:00+08:00', { actor, and });
      const decision = caseDecider.decide(command, aCase().filed().state, context);
      return decision.is === 'refused' ? decision.violations.map(({ rule }) => rule) : [];
    };
    const inspect = ConductInspection(inspection());
    expect(refusals(inspect, nobody)).toContain('duties.of-another-agency');
    expect(refusals(ProposeFiling(proposal()), nobody)).toContain('duties.of-another-agency');
    expect(refusals(inspect, nobody, posted(nobody, CITY_AGENCY, '2026-03-04'))).not.toContain(
      'duties.of-another-agency',
    );
    expect(refusals(inspect, nobody, posted(nobody, COUNTY_AGENCY, '2026-01-05'))).toContain(
      'duties.of-another-agency',
    );
  });

  it('whoever has left the agency, or investigates now, does not say that a hearing was abandoned [SC15]', () => {
    const ahead = aCase().concluded().with(notifiedOfLargeFine()).with(hearingAhead());
    const abandon = AbandonHearing({
      occurredAt: at('2026-04-08 09:30'),
      how: 'absentWithoutReason',
      facts: '当事人无正当理由未到场，等候三十分钟',
      recordDocument: document('听证终止记录'),
    });
    const presiding = (...and: readonly RegisterEvent[]) => contextOn(now, { actor: Chu, and });
    given(ahead)
      .when(abandon, presiding(left(Chu, '2026-04-08')))
      .thenState(({ hearing }) => hearing.is === 'abandoned');
    given(ahead)
      .when(abandon, presiding(posted(Chu, COUNTY_AGENCY, '2026-04-08')))
      .thenRefused('hearing.presider-not-of-agency');
    const assigned = HandlerAssigned({
      occurredAt: at('2026-04-01 09:00'),
      personId: Chu.personId,
      assignedBy: Wei.personId,
    });
    given(ahead.and(assigned)).when(abandon, presiding()).thenRefused('hearing.presider-handled-case');
  });
});
