import { ApproveFiling, type Command } from '@ecl/enforcement';
import type { EventStore } from '@ecl/event-sourcing';
import { newUuid } from '@ecl/kernel';
import type { StepTaker } from '@ecl/ledger';
import { actorOf, begunWorkingDaysAgo, caseAbout, CaseStory, citizen, onSpotDecision } from '@ecl/storytelling';
import { collect } from '../../contract/events.js';
import { NOW } from '../../contract/number-book.fixture.js';

interface Step {
  readonly caseId: string;
  readonly command: Command;
  readonly person: CaseStory['head'];
}

/** The head approves the filing of a case, under this number or under the next one. */
export const approval = (caseId: string, caseNumber?: string): Step => {
  const { head, clock } = new CaseStory(caseAbout(caseId), begunWorkingDaysAgo(20, NOW));
  const occurredAt = clock.later(1).next();
  const command = ApproveFiling({ occurredAt, ...(caseNumber === undefined ? {} : { caseNumber }), documents: [] });
  return { caseId, command, person: head };
};

/** An officer fines one and the same conduct on the spot. */
export const fine = (caseId: string): Step => {
  const about = { party: citizen(caseId, '示例张三'), place: '示例路 1 号', fineInYuan: 100 };
  const story = new CaseStory(caseAbout(caseId, about), begunWorkingDaysAgo(40, NOW));
  return { caseId, command: onSpotDecision(story), person: story.handler };
};

/** A step in a line: `approve <case> <number>` or `fine <case>`. */
export const stepIn = (line: string): Step => {
  const [what = '', caseId = '', number] = line.split(' ');
  return what === 'approve' ? approval(caseId, number) : fine(caseId);
};

/** Takes a step. @returns `accepted`, or the rules that refused it. */
export const taken = async (cases: StepTaker, { caseId, command, person }: Step): Promise<string> => {
  const outcome = await cases.execute(caseId, command, { actor: actorOf(person), commandId: newUuid() });
  return outcome.is === 'refused' ? outcome.violations.map(({ rule }) => rule).join(',') : 'accepted';
};

/** Takes the step of a line. @returns also the name of an error */
export const answerTo = (cases: StepTaker, line: string): Promise<string> =>
  taken(cases, stepIn(line)).catch((error: unknown) => (error instanceof Error ? error.name : 'failed'));

const ENTRIES = { Number: /^Number/, Conduct: /^Conduct(Claimed|Confirmed|Released)$/ } as const;

/** What became of everything that was reserved on a log, as `NumberUsed 立〔2026〕1号` or `ConductClaimed b`. */
export const entriesOf = async (log: EventStore, of: keyof typeof ENTRIES): Promise<readonly string[]> =>
  (await collect(log.readAll())).flatMap(({ type, data, streamName }) => {
    if (!/^(numbers|conduct)-/.test(streamName) || !ENTRIES[of].test(type)) return [];
    const { number, caseId } = data as { readonly number?: string; readonly caseId: string };
    return [`${type} ${number ?? caseId}`];
  });
