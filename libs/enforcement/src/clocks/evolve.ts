import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { CaseEvent } from '../case/events.js';
import type { After, Barring, Begin, Clock, GoingOn, On, PassingOn, Sharing, Sparing, Stopping } from './clock.js';
import type { ClockId } from './clock-id.js';
import {
  hasBegun,
  isOpenRun,
  type ClockEnd,
  type ClockFacts,
  type ClocksState,
  type StopFacts,
  type Use,
} from './facts.js';
import { afterRemedyAtBegin, heldAtBegin, isBarred, isSameReason, withoutOver } from './held.js';
import { CLOCKS, clocksInOrder } from './table/index.js';
import { touchesOf } from './touches.js';

/** The parties that an event concerns, and every party that the case has then. */
export interface Reach {
  readonly reached: readonly string[];
  readonly all: readonly string[];
}

/** Keeps what an event says of the clocks of a case. */
export const evolveClocks = (clocks: ClocksState, event: CaseEvent, reach: Reach): ClocksState =>
  rowsFor(event.type).reduce((all, row) => new Touch(row, event, reach).on(all), clocks);

type Row = readonly [ClockId, Clock];

/** The table never changes, and every event of every case asks it. */
const rowsByType = new Map<CaseEvent['type'], readonly Row[]>();

const rowsFor = (type: CaseEvent['type']): readonly Row[] => {
  const known = rowsByType.get(type);
  if (known !== undefined) return known;
  const ids = touchesOf(type);
  const rows = clocksInOrder.filter(([id]) => ids.includes(id));
  rowsByType.set(type, rows);
  return rows;
};

/** What one event does to the runs of one clock. */
class Touch {
  private readonly today: PlainDate;
  private readonly at: Instant;

  constructor(
    private readonly row: Row,
    private readonly event: CaseEvent,
    private readonly reach: Reach,
  ) {
    this.at = event.data.occurredAt;
    this.today = chinaDateOf(this.at);
  }

  /** What begins begins first, so that one event can begin a clock and end it. */
  on(clocks: ClocksState): ClocksState {
    const [, clock] = this.row;
    const goesOn = [this.says(clock.goesOn) ?? []].flat();
    const goneOn = (facts: ClockFacts) => goesOn.reduce((each, over) => this.goneOn(each, over), facts);
    // What this event ends stops nothing that begins with it.
    let all = goesOn.length === 0 ? clocks : this.waiting(clocks, goneOn);
    if (this.says(clock.unbars) === true) all = this.open(all, ({ barred: _, ...facts }) => facts);
    if (this.says(clock.readies) === true) all = this.readied(all);
    const begin = this.says(clock.begins);
    if (begin !== undefined) all = this.begun(all, begin);
    const remembers = this.says(clock.remembers);
    if (remembers !== undefined)
      all = this.open(clock.remembersEarly === true ? this.awaited(all) : all, (facts) => ({ ...facts, remembers }));
    const bar = this.says(clock.bars);
    if (bar !== undefined)
      all = this.open(bar.of === undefined ? this.awaited(all) : all, (facts) => this.barred(facts, bar));
    const counts = this.says(clock.counts);
    if (counts !== undefined)
      all = this.open(all, (facts) => (facts.remembers === counts.of ? this.afterIts(facts, counts.after) : facts));
    const waitsFor = this.says(clock.waits);
    if (waitsFor !== undefined)
      all = this.running(all, (facts) =>
        facts.waitsFor !== undefined && facts.waitsFor > waitsFor ? facts : { ...facts, waitsFor },
      );
    const sparing = this.says(clock.spares);
    if (sparing !== undefined) all = this.open(all, (facts) => this.sparing(facts, sparing));
    const sharing = this.says(clock.shares);
    if (sharing !== undefined) all = this.shared(all, sharing);
    const stop = this.says(clock.stops);
    if (stop !== undefined) all = this.open(this.awaited(all), (facts) => this.stopped(facts, stop));
    if (goesOn.length > 0) all = this.open(all, goneOn);
    const extension = this.says(clock.extends);
    if (extension !== undefined)
      all = this.running(all, (facts) => ({
        ...facts,
        extensions: [...facts.extensions, { ...extension, on: this.today }],
      }));
    const setTo = this.says(clock.moves);
    if (setTo !== undefined) all = this.running(all, (facts) => ({ ...facts, setTo }));
    const used = this.says(clock.uses);
    if (used !== undefined) {
      const use: Use = { by: this.event.type, isLate: used === 'late' };
      all = this.running(all, (facts) => (facts.use?.isLate === false ? facts : { ...facts, use }));
    }
    if (this.says(clock.endsForOne) === true) all = this.running(all, (facts) => this.endedForOne(facts, 'done'));
    if (this.says(clock.fallsAwayForOne) === true)
      all = this.running(all, (facts) => this.endedForOne(facts, 'fellAway'));
    const end = this.says(clock.endsWith);
    if (end !== undefined)
      all = this.running(all, (facts) => (facts.remembers === end.of ? this.ended(facts, end.how) : facts));
    const cutShortOn = this.says(clock.cutsShort);
    if (cutShortOn !== undefined)
      all = this.running(all, (facts) => (facts.from > cutShortOn ? this.ended(facts, 'fellAway') : facts));
    const how = this.howItEnds();
    if (how !== undefined) all = this.running(all, (facts) => this.ended(facts, how));
    // What was to be done later is done: a text that is withdrawn already is not withdrawn once more.
    if (how === 'done') all = this.waiting(all, (facts) => (facts.is === 'ready' ? { ...facts, is: 'held' } : facts));
    all = this.leftOpen(clocks, all);
    const passing = this.says(clock.passesOn);
    return passing === undefined
      ? all
      : all.flatMap((facts) => (facts.clock === this.row[0] ? passedOn(facts, passing) : [facts]));
  }

  private says<Said>(on: On<Said> | undefined): Said | undefined {
    return (on as Readonly<Record<string, (data: CaseEvent['data']) => Said>> | undefined)?.[this.event.type]?.(
      this.event.data,
    );
  }

  private howItEnds(): ClockEnd['how'] | undefined {
    const [, clock] = this.row;
    if (this.says(clock.ends) === true) return 'done';
    if (this.says(clock.waives) === true) return 'waived';
    if (this.says(clock.lapses) === true) return 'lapsed';
    return this.says(clock.fallsAway) === true ? 'fellAway' : undefined;
  }

  /** Whose clocks the event touches; undefined where it names none of them and so touches each. */
  private get subjects(): readonly string[] | undefined {
    const [, clock] = this.row;
    if (clock.of === 'case') return [''];
    if (clock.of === 'party') return this.reach.reached;
    const id = this.says(clock.idOf);
    return id === undefined ? undefined : [id];
  }

  private isTouched({ clock, subject }: ClockFacts): boolean {
    return clock === this.row[0] && (this.subjects?.includes(subject) ?? true);
  }

  /** What was decided before and undone is another decision: a suit about it uses up no day of the new one. */
  private isAboutIt({ about }: ClockFacts): boolean {
    const decisionId = this.says(this.row[1].about);
    return about === undefined || decisionId === undefined || about === decisionId;
  }

  private running(clocks: ClocksState, change: (facts: ClockFacts) => ClockFacts): ClocksState {
    return clocks.map((facts) =>
      facts.is === 'running' && this.isTouched(facts) && this.isAboutIt(facts) ? change(facts) : facts,
    );
  }

  /** The same of what does not run: a reason that holds then stops the clock when it begins. */
  private open(clocks: ClocksState, change: (facts: ClockFacts) => ClockFacts): ClocksState {
    return this.waiting(this.running(clocks, change), change);
  }

  private waiting(clocks: ClocksState, change: (facts: ClockFacts) => ClockFacts): ClocksState {
    return clocks.map((facts) =>
      this.isWaiting(facts) && this.isTouched(facts) ? withoutOver(change(facts), this.today) : facts,
    );
  }

  private isWaiting({ is }: ClockFacts): boolean {
    return is === 'ready' || is === 'held';
  }

  /** A submission that has ended never begins again. */
  private canBeginAgain(): boolean {
    return this.row[1].of !== 'submission';
  }

  /** Whoever has no open run gets one that only holds what would stop it. */
  private awaited(clocks: ClocksState, subjects = this.subjects ?? []): ClocksState {
    if (!this.canBeginAgain()) return clocks;
    const open = clocks.filter((facts) => facts.is !== 'ended' && this.isTouched(facts));
    const without = subjects.filter((subject) => !open.some((facts) => facts.subject === subject));
    return [
      ...clocks,
      ...without.map((subject) => {
        const { about: _, ...held } = this.fresh(subject, 'held', { from: this.today });
        return held;
      }),
    ];
  }

  /** What still stopped a run as it ended stops the next one, if it holds then. */
  private leftOpen(before: ClocksState, after: ClocksState): ClocksState {
    const runs = (subject: string) =>
      after.some((facts) => facts.is === 'running' && facts.subject === subject && this.isTouched(facts));
    return after
      .filter((facts) => facts.is === 'ended' && this.isTouched(facts) && !before.includes(facts))
      .filter(({ subject, stops, barred }) => (stops.some(isOpen) || barred !== undefined) && !runs(subject))
      .reduce<ClocksState>(
        (all, { subject, about, remembers, barred, stops }) =>
          this.awaited(all, [subject]).map((facts) =>
            this.isWaiting(facts) && facts.subject === subject && this.isTouched(facts)
              ? {
                  ...facts,
                  ...(remembers === undefined ? {} : { remembers }),
                  ...(barred === undefined ? {} : { barred }),
                  stops: [...facts.stops, ...stops.filter(isOpen).map((stop) => ({ ...stop, ...ofDecision(about) }))],
                }
              : facts,
          ),
        after,
      );
  }

  /** What stops the one stops the other, whether or not that one's clock runs. */
  private shared(clocks: ClocksState, { from, to }: Sharing): ClocksState {
    const ofClock = clocks.filter(({ clock }) => clock === this.row[0]);
    const stops = ofClock
      .filter((facts) => facts.subject === from && isOpenRun(facts))
      .flatMap((facts) => facts.stops.filter(isOpen));
    if (stops.length === 0) return clocks;
    return this.awaited(clocks, [to]).map((facts) =>
      facts.clock === this.row[0] && facts.subject === to && facts.is !== 'ended' ? { ...facts, stops } : facts,
    );
  }

  private barred(facts: ClockFacts, { of }: Barring): ClockFacts {
    if (of !== undefined && facts.remembers !== of) return facts;
    return { ...facts, barred: [...(facts.barred ?? []), ofDecision(this.says(this.row[1].about))] };
  }

  /** Before it runs this is only kept: a service that comes later begins it. */
  private afterIts(facts: ClockFacts, after: After): ClockFacts {
    const afterRemedy = { after, ...ofDecision(this.says(this.row[1].about)) };
    return facts.is === 'running' ? { ...facts, after, afterRemedy } : { ...facts, afterRemedy };
  }

  /** Of what it counts after nothing is left: what makes it ready is another decision, or one that was changed. */
  private readied(clocks: ClocksState): ClocksState {
    const known = clocks.map((facts): ClockFacts => {
      if (!this.isWaiting(facts) || !this.isTouched(facts)) return facts;
      const { afterRemedy: _, ...ready } = facts;
      return { ...ready, is: 'ready' };
    });
    const waiting = known.filter((facts) => facts.is === 'ready' && this.isTouched(facts));
    const subjects = (this.subjects ?? []).filter((subject) => !waiting.some((facts) => facts.subject === subject));
    return [...known, ...subjects.map((subject) => this.fresh(subject, 'ready', { from: this.today }))];
  }

  private begun(clocks: ClocksState, begin: Begin): ClocksState {
    const [, { readies, of }] = this.row;
    const isReady = (subject: string) =>
      clocks.some((facts) => facts.is === 'ready' && facts.subject === subject && this.isTouched(facts));
    const hangsOnIt = (subject: string) =>
      clocks.some(
        (facts) =>
          facts.is === 'running' && facts.subject === subject && facts.remembers === begin.of && this.isTouched(facts),
      );
    const runs = (subject: string) =>
      clocks.some((facts) => facts.is === 'running' && facts.subject === subject && this.isTouched(facts));
    const allOf = (subject: string) => clocks.filter((facts) => facts.subject === subject && this.isTouched(facts));
    const lastOf = (subject: string) => allOf(subject).findLast(hasBegun);
    const subjects = (this.subjects ?? [])
      .filter((subject) => readies === undefined || isReady(subject) || (begin.anew === true && runs(subject)))
      .filter((subject) => begin.of === undefined || hangsOnIt(subject))
      .filter((subject) => begin.afterFallingAway === undefined || lastOf(subject)?.end?.how === 'fellAway')
      .filter((subject) => !isBarred(this.fresh(subject, 'running', begin), allOf(subject)));
    const replaced = (facts: ClockFacts) =>
      facts.is === 'running' && this.isTouched(facts) && subjects.includes(facts.subject);
    const others = clocks
      .map((facts) => (replaced(facts) ? this.ended(facts, 'replaced') : facts))
      .filter((facts) => !(this.isWaiting(facts) && this.isTouched(facts) && subjects.includes(facts.subject)));
    return [
      ...others,
      ...subjects.map((subject) => {
        const isTheSameMatter = begin.afterFallingAway === true || of === 'debt';
        const endedFor = isTheSameMatter ? (lastOf(subject)?.endedFor ?? []) : [];
        const run = this.fresh(subject, 'running', begin);
        const before = allOf(subject);
        const after = begin.orAfterRemedy === true ? afterRemedyAtBegin(run, before) : {};
        return { ...run, ...heldAtBegin(run, before), ...after, endedFor };
      }),
    ];
  }

  private fresh(
    subject: string,
    is: 'ready' | 'held' | 'running',
    { from, at, setTo, after, onlyWhere, of }: Begin,
  ): ClockFacts {
    const [id, clock] = this.row;
    const about = this.says(clock.about);
    return {
      clock: id,
      subject,
      is,
      from,
      ...(at === undefined ? {} : { at }),
      lawOf: from < this.today ? from : this.today,
      ...(setTo === undefined ? {} : { setTo }),
      ...(after === undefined ? {} : { after }),
      ...(onlyWhere === undefined ? {} : { onlyWhere }),
      ...(about === undefined ? {} : { about }),
      ...(of === undefined ? {} : { remembers: of }),
      stops: [],
      extensions: [],
      ...(clock.of === 'submission' || clock.of === 'debt' ? { ofParties: this.reach.reached } : {}),
      endedFor: [],
    };
  }

  /** A reason that stops the clock already does not stop it twice. */
  private stopped(facts: ClockFacts, { ofParty, sparing, ...stop }: Stopping): ClockFacts {
    const spares = sparing === true ? { spares: facts.spared ?? [] } : {};
    const added = this.owners(ofParty)
      .map((partyId): StopFacts => ({
        from: this.today,
        ...stop,
        ...spares,
        ...(partyId === undefined ? {} : { partyId }),
        ...(facts.is === 'running' ? {} : ofDecision(this.says(this.row[1].about))),
      }))
      .filter((each) => each.to !== undefined || !facts.stops.some((open) => isOpen(open) && isSameReason(open, each)));
    return { ...facts, stops: [...facts.stops, ...added] };
  }

  /** A stop that runs spares whom it spared until today, and from today on whom it spares now. */
  private sparing(facts: ClockFacts, { is, partyIds = this.reach.reached }: Sparing): ClockFacts {
    const { spared } = facts;
    if (is !== 'allBut' && spared === undefined) return facts;
    const others = is === 'allBut' ? this.reach.all : (spared ?? []);
    const spares =
      is === 'also' ? [...new Set([...others, ...partyIds])] : others.filter((partyId) => !partyIds.includes(partyId));
    const stops = facts.stops.flatMap((stop) =>
      stop.spares === undefined || !isOpen(stop) ? [stop] : this.sparedFromNow(stop, spares),
    );
    return { ...facts, stops, spared: spares };
  }

  private sparedFromNow(stop: StopFacts, spares: readonly string[]): readonly StopFacts[] {
    return stop.from >= this.today
      ? [{ ...stop, spares }]
      : [
          { ...stop, to: this.today },
          { ...stop, from: this.today, spares },
        ];
  }

  private goneOn(facts: ClockFacts, { ofParty, ...reason }: GoingOn): ClockFacts {
    const over = this.owners(ofParty).map((partyId) => ({ ...reason, ...(partyId === undefined ? {} : { partyId }) }));
    return { ...facts, stops: this.endedWhere(facts.stops, (stop) => over.some((each) => isSameReason(stop, each))) };
  }

  private endedWhere(stops: ClockFacts['stops'], isOver: (stop: StopFacts) => boolean): ClockFacts['stops'] {
    return stops.map((stop) =>
      (stop.to === undefined || stop.to > this.today) && isOver(stop)
        ? { ...stop, to: stop.from > this.today ? stop.from : this.today }
        : stop,
    );
  }

  private owners(ofParty: true | undefined): readonly (string | undefined)[] {
    return ofParty ? this.reach.reached : [undefined];
  }

  /** What stopped the clock for a party stops it no longer for the others. */
  private endedForOne(running: ClockFacts, how: ClockEnd['how']): ClockFacts {
    const facts = {
      ...running,
      stops: this.endedWhere(
        running.stops,
        ({ partyId }) => partyId !== undefined && this.reach.reached.includes(partyId),
      ),
    };
    const endedFor = [...new Set([...facts.endedFor, ...this.reach.reached])];
    const isOver = (facts.ofParties ?? this.reach.all).every((partyId) => endedFor.includes(partyId));
    return isOver ? this.ended({ ...facts, endedFor }, how) : { ...facts, endedFor };
  }

  private ended(facts: ClockFacts, how: ClockEnd['how']): ClockFacts {
    return { ...facts, is: 'ended', end: { at: this.at, how } };
  }
}

/** The facts of a clock after a successor took the place of a party, also of a run that has ended; each of several has its own. */
export const passedOn = (facts: ClockFacts, { from, to }: PassingOn): readonly ClockFacts[] => {
  const now = (partyId: string): readonly string[] => (partyId === from ? to : [partyId]);
  const passed: ClockFacts = {
    ...facts,
    stops: facts.stops.flatMap((stop) =>
      (stop.partyId === undefined ? [stop] : now(stop.partyId).map((partyId) => ({ ...stop, partyId }))).map((each) =>
        each.spares === undefined ? each : { ...each, spares: each.spares.flatMap(now) },
      ),
    ),
    ...(facts.spared === undefined ? {} : { spared: facts.spared.flatMap(now) }),
    ...(facts.ofParties === undefined ? {} : { ofParties: facts.ofParties.flatMap(now) }),
    endedFor: facts.endedFor.flatMap(now),
  };
  const subjects = CLOCKS[facts.clock].of === 'party' ? now(facts.subject) : [facts.subject];
  return subjects.map((subject) => ({ ...passed, subject }));
};

const isOpen = ({ to }: StopFacts): boolean => to === undefined;

const ofDecision = (about: string | undefined): Pick<StopFacts, 'about'> => (about === undefined ? {} : { about });
