import type { Mapping } from '../mapping/mapping.js';
import type { Warning } from '../reading/foreign-event.js';
import type { LogFormat } from '../reading/read-foreign-log.js';
import type { SourceFile } from '../reading/source-file.js';
import type { SourceUnreadable } from '../reading/source-unreadable.js';
import type { KeptAttributes } from '../mapping/personal-attributes.js';
import { OddCaseIds } from './odd-case-ids.js';
import type { MappedStep } from './plan-part.js';
import { SteeringSigns } from './steering-signs.js';
import type { ImportSummary, Problem, Refusal, RefusalReason } from './summary.js';

const MOST_LISTED = 100;
/**
 * A real log has some dozens of activities; a log with a new activity in each event must not fill the memory with
 * names.
 */
const MOST_ACTIVITIES = 10_000;
const OTHER_ACTIVITIES = '…';

export type CaseOutcome = 'added' | 'extended' | 'unchanged';

/** Counts what an import does while it runs. */
export class Tally {
  readonly events = { read: 0, added: 0, alreadyThere: 0, refused: 0, unmapped: 0, withProblem: 0 };
  readonly cases = { added: 0, extended: 0, unchanged: 0, refused: 0 };
  /** What is odd about the ids of the cases. */
  private readonly caseIds = new OddCaseIds();
  private readonly signs = new SteeringSigns();
  private readonly activities = new Map<string, number>();
  private readonly findings = new Map<string, number>();
  private readonly problems: Problem[] = [];
  private readonly refusals: Refusal[] = [];
  private readonly reasons = new Map<RefusalReason, number>();

  constructor(
    private readonly mapping: Mapping,
    private readonly file: SourceFile,
    private readonly format: LogFormat,
  ) {}

  stepRead({ mapped: step, place }: MappedStep, sourceCaseId: string | undefined): void {
    this.events.read += 1;
    if (sourceCaseId !== undefined) this.caseIds.take(sourceCaseId, place.line);
    this.signs.take(step, place.line);
    const { activity = '' } = step;
    const name = this.activities.has(activity) || this.activities.size < MOST_ACTIVITIES ? activity : OTHER_ACTIVITIES;
    this.activities.set(name, (this.activities.get(name) ?? 0) + 1);
    if (step.problem === undefined) {
      if (!step.step) this.events.unmapped += 1;
      return;
    }
    this.events.withProblem += 1;
    if (this.problems.length < MOST_LISTED)
      this.problems.push({ sourceCaseId, line: place.line, activity: step.activity, problem: step.problem });
  }

  /** What the log says about a case as a whole. @param line where the part begins */
  headRead(head: KeptAttributes, line: number): void {
    this.signs.take(head, line);
  }

  found(rule: string): void {
    this.findings.set(rule, (this.findings.get(rule) ?? 0) + 1);
  }

  /** The outcome of a case changes when a later part of it changes what the run did to it. */
  caseBecame(outcome: CaseOutcome, from: CaseOutcome | undefined): void {
    if (from === outcome) return;
    if (from) this.cases[from] -= 1;
    this.cases[outcome] += 1;
  }

  refused(refusal: Refusal): void {
    this.events.refused += refusal.events;
    if (refusal.reason !== 'follows-refused' && refusal.sourceCaseId !== undefined) this.cases.refused += 1;
    this.reasons.set(refusal.reason, (this.reasons.get(refusal.reason) ?? 0) + 1);
    if (this.refusals.length < MOST_LISTED) this.refusals.push(refusal);
  }

  /** Activities that the mapping does not name, with the number of their events. */
  unmappedActivities(): { activity: string; events: number }[] {
    return this.byFrequency()
      .filter(([activity]) => activity !== '' && !Object.hasOwn(this.mapping.activities, activity))
      .map(([activity, events]) => ({ activity, events }));
  }

  summary(
    outcome: ImportSummary['outcome'],
    warnings: readonly Warning[],
    fault: SourceUnreadable | undefined,
  ): ImportSummary {
    const { mapping, file, format } = this;
    return {
      sourceName: mapping.source.name,
      file: { name: file.name, bytes: file.bytes, sha256: file.sha256 },
      format,
      mappingSha256: mapping.sha256,
      events: { ...this.events },
      cases: { ...this.cases },
      activities: this.byFrequency().map(([activity, events]) => ({
        activity,
        step: (Object.hasOwn(mapping.activities, activity) ? mapping.activities[activity]?.step : undefined) ?? null,
        events,
      })),
      findings: Object.fromEntries([...this.findings].sort(([a], [b]) => (a < b ? -1 : 1))),
      problems: this.problems,
      refusals: this.refusals,
      refusalsByReason: Object.fromEntries(this.reasons),
      warnings: [...warnings, ...this.caseIds.warnings, ...this.signs.warnings],
      outcome,
      ...(fault ? { fault: { fault: fault.fault, en: fault.message, zh: fault.messageZh, place: fault.place } } : {}),
    };
  }

  private byFrequency(): [string, number][] {
    return [...this.activities].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  }
}
