import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const CASE = 'libs/enforcement/src/case';
const RIGHTS = `${CASE}/parties/own-rights.spec.ts`;
const PARTIES = `${CASE}/party-cases.spec.ts`;
const DEBTS = `${CASE}/payment/debts.spec.ts`;
const PARTICIPATION = `${CASE}/participation`;
const SUCCEEDING = `${PARTICIPATION}/succeeding.spec.ts`;
const CLOCKS = `${CASE}/clock-cases.spec.ts`;
const CLOSURE = `${CASE}/closure/closure.spec.ts`;

/** A hard case, the spec that tests it, and how the title of its test begins. */
type Row = readonly [hardCase: number, spec: string, title: string];

/** Cases with several parties: what the law says of one of them says nothing of the other. */
const OF_PARTIES: readonly Row[] = [
  [1, RIGHTS, 'a notice in a case with several parties must name its party'],
  [2, RIGHTS, 'a notice in a case with one party need not name it, and its event does'],
  [3, RIGHTS, 'a party that was not served is not fined, the other one is'],
  [4, RIGHTS, 'the days of a party run from its own service'],
  [5, RIGHTS, 'the waiver of one party ends the days of that party alone'],
  [6, RIGHTS, 'a defence of one party that nobody has reviewed does not hold up the other'],
  [7, RIGHTS, 'a penalty is not heavier than what that party was told'],
  [8, RIGHTS, 'a hearing of one party that is pending does not hold up the other'],
  [9, PARTIES, 'party case 9:'],
  [10, PARTIES, 'party case 10:'],
  [11, PARTIES, 'party case 11:'],
  [12, PARTIES, 'party case 12:'],
  [13, PARTIES, 'party case 13:'],
  [14, PARTIES, 'party case 14:'],
  [15, DEBTS, 'a payment that names no debt is refused where several are open'],
  [16, DEBTS, 'a joint debt is one debt: what one debtor pays, the others owe no more'],
  [17, PARTIES, 'party case 17:'],
  [18, PARTIES, 'party case 18:'],
  [19, CLOSURE, 'the end of each party is needed: one is not forgotten because the other paid'],
  [20, CLOSURE, 'the end of each party may be another one, and the proposal says which'],
  [
    21,
    `${PARTICIPATION}/joining.spec.ts`,
    'a party that joins after the notices of another one does not disturb its rights or its decision',
  ],
  [
    22,
    `${PARTICIPATION}/leaving.spec.ts`,
    'a party that is not the offender leaves, and the other one is decided about',
  ],
  [23, SUCCEEDING, 'a successor has the running days, the notices and the place of its predecessor'],
  [23, SUCCEEDING, 'a successor owes the debts of its predecessor, and challenges its decision'],
  [24, RIGHTS, 'a step that was recorded late for one party does not hold up the other'],
  [25, `${CASE}/transfer/suspects.spec.ts`, 'a suspicion of one stops the decision about that one alone'],
  [26, DEBTS, 'an old debt, which named no debtor, is one joint debt of all parties'],
  [
    27,
    'libs/event-sourcing/src/schemas/upcast-only.spec.ts',
    'a new event may not have a value that only an upcaster gives',
  ],
  [
    28,
    'libs/enforcement/src/law/fitting-one-append.spec.ts',
    'a step whose events are too large for one append is refused by a rule',
  ],
];

const LISTS = 'libs/read-models/src/case-register/deadlines.spec.ts';
const BY_LAW = `${CASE}/by-law/by-law.spec.ts`;
const PROCESSES = 'test/journeys/by-law/many-processes.spec.ts';

/** Cases in which a time limit stops, moves, or is learnt late. */
const OF_CLOCKS: readonly Row[] = [
  [1, LISTS, 'a decision that is never served is overdue after seven days of work'],
  [2, LISTS, 'a decision that nobody proposes to publish is overdue'],
  ...[3, 4, 5, 6, 7, 10, 13, 16, 17, 18].map((n): Row => [n, CLOCKS, `clock case ${String(n)}:`]),
  [8, BY_LAW, 'a release is found from the day after the last day on, with its own day however late it is asked'],
  [9, BY_LAW, 'a release is found from the day after the last day on, with its own day however late it is asked'],
  [8, PROCESSES, 'eight processes that look at the same time, three times each, record one release'],
  [9, PROCESSES, 'a ledger that was down for months records the release with its own day'],
  [10, PROCESSES, 'a decision in time that is recorded after the release takes it back in one append'],
  [14, PROCESSES, 'a process records nothing on the last day, and nothing in the five minutes after it'],
  [15, PROCESSES, 'two processes with different calendars collide, and the second one raises an alarm'],
  [11, BY_LAW, 'nothing is found by a calendar that is not published'],
  [12, LISTS, 'a notice moves the last days that were provisional, and no others'],
  [
    14,
    'libs/ledger/src/by-law/clocks-of-others.spec.ts',
    'it is the one of a process that records with an earlier time',
  ],
  [15, BY_LAW, 'every process sends the release under the same id, and by another calendar another command'],
  [19, 'libs/enforcement/src/clocks/touches.spec.ts', 'clock case 19:'],
];

const DECISION = `${CASE}/decision`;
const RELIANCE = `${CASE}/reliance/reliance.spec.ts`;

/** What went wrong, each claim of a number with a test of the right value. */
const WENT_WRONG: readonly Row[] = [
  [1, RIGHTS, 'a party that was not served is not fined, the other one is'],
  [1, RIGHTS, 'the waiver of one party ends the days of that party alone'],
  [1, DEBTS, 'an old debt, which named no debtor, is one joint debt of all parties'],
  [
    2,
    `${CASE}/remedies/outcome.spec.ts`,
    'an outcome that changes 10,000 yuan to 500 reaches what the public will read',
  ],
  [
    2,
    `${CASE}/remedies/outcome.spec.ts`,
    'a revocation by the agency is not put down to a remedy that upheld the decision',
  ],
  [3, `${CASE}/closure/termination.spec.ts`, 'an unpaid fine is no longer closed as terminated on a text alone'],
  [
    3,
    `${CASE}/performance/performance.spec.ts`,
    'a penalty that is no fine keeps the case open beside others that are performed',
  ],
  [4, RELIANCE, 'the heads do not discuss before a hearing that was asked for'],
  [4, RELIANCE, 'a discussion from before the hearing does not carry the decision, however it came on record'],
  [4, RELIANCE, 'a file is not submitted for review while the party may still state its case'],
  [4, RELIANCE, 'a review does not survive a second notice with other facts'],
  [4, RELIANCE, 'the same notice is not issued anew to a party that was served with it, pending hearing or not'],
  [4, RELIANCE, 'a decision names the papers it rests on, with the digest of each, and whose they are'],
  [5, `${CASE}/deliberation/panel.spec.ts`, 'a panel of heads is refused under the same codes'],
  [
    5,
    `${CASE}/filing/term.spec.ts`,
    'the second extension of a term asks for the same panel as the deliberation of a penalty',
  ],
  [
    5,
    `${DECISION}/benchmark.spec.ts`,
    'a deviation from the discretion benchmark that the heads approve asks for the panel of a deliberation',
  ],
  [6, `${DECISION}/law-in-force.spec.ts`, 'a decision asks for the comparison where the law changed before it'],
  [6, `${DECISION}/law-in-force.spec.ts`, 'repealed law is the basis of no penalty, whatever is compared'],
  [7, 'test/contract/same-conduct.contract.ts', 'one conduct that many officers fine at once is fined once'],
  [8, `${DECISION}/correction.spec.ts`, 'an amount is never a slip, in digits, in Chinese numerals or as a rate'],
  [9, `${DECISION}/party-and-crime.spec.ts`, 'a natural person whose age nobody knows gets no penalty'],
  [9, `${DECISION}/party-and-crime.spec.ts`, 'the penalty of a minor from fourteen on is lighter or reduced'],
  [
    9,
    `${CASE}/filing/party-identity.spec.ts`,
    'a party whose date of birth is another one than its identity number says is refused',
  ],
  [
    10,
    `${DECISION}/deliberation.spec.ts`,
    'a large confiscation is a major case, and so is one whose value nobody stated',
  ],
  [
    10,
    `${CASE}/notice/issuing.spec.ts`,
    'the hearing right must be in the notice of a larger confiscation, and of property without a value',
  ],
  [11, CLOCKS, 'clock case 6:'],
  [
    11,
    `${CASE}/investigation/conclusion.spec.ts`,
    'a period that the parties learn after the commission stops the term for the days that are left of it, and no longer',
  ],
  [
    12,
    `${CASE}/investigation/evidence.spec.ts`,
    'an officer is in one interview at a time, and so is the person asked',
  ],
  [12, `${CASE}/service/delivery.spec.ts`, 'leaving a document behind needs a recording of it'],
  [12, `${CASE}/service/delivery.spec.ts`, 'service by public notice follows failed attempts'],
  [12, `${CASE}/notice/posting.spec.ts`, 'what was posted in time is received after the decision, and nothing else is'],
  [13, `${CASE}/transfer/offset.spec.ts`, 'offset and rest are the criminal fine, whatever was paid'],
  [13, `${CASE}/transfer/suspects.spec.ts`, 'the text of the suspect is withdrawn, and that of the other stays public'],
  [14, 'test/contract/numbers.contract.ts', 'many cases that want one number at once: one has it'],
  [
    15,
    'libs/enforcement/src/registers/corrections/corrections.spec.ts',
    'an agency, a unit and a certificate lie in a division',
  ],
  [
    15,
    'libs/enforcement/src/registers/corrections/corrections.spec.ts',
    'a person belongs to an agency or a bank that is registered',
  ],
];

const CONDUCT = 'test/contract/same-conduct.contract.ts';
const NUMBERS = 'test/contract/numbers.contract.ts';
const REGISTERS = 'libs/enforcement/src/registers';

/** Each further claim of a number: what the first test of the number leaves open. */
const AND_BESIDES: readonly Row[] = [
  [1, 'test/journeys/http/two-parties.spec.ts', 'a step that does not say which party it means is refused'],
  [1, 'test/journeys/cli/backup.spec.ts', 'ecl check names the events about a party that their case does not have'],
  [
    1,
    'libs/read-models/src/case-register/parties.spec.ts',
    'the row of a case with several parties says how many are decided',
  ],
  [
    2,
    `${CASE}/remedies/outcome.spec.ts`,
    'an outcome that revokes ends decision, debt, surcharge and publication in the same step',
  ],
  [
    2,
    `${CASE}/remedies/outcome.spec.ts`,
    'an outcome that confirms the decision void has the effect of a revocation, refund included',
  ],
  [
    2,
    `${CASE}/remedies/restoring.spec.ts`,
    'a retrial against an appeal that left the first judgment restores what the first judgment undid',
  ],
  [
    2,
    `${CASE}/remedies/restored-after-reconsideration.spec.ts`,
    'nothing is restored while the judgment can be appealed',
  ],
  [2, `${CASE}/any-remedies.spec.ts`, 'what is owed is what the decision in force imposes, and nothing where none is'],
  [
    2,
    'test/journeys/http/after-a-remedy.spec.ts',
    'after a remedy that ordered a new decision it is made in the same case',
  ],
  [2, 'test/journeys/http/after-a-remedy.spec.ts', 'after a change by the agency itself the lower fine counts'],
  [
    3,
    `${CASE}/closure/termination.spec.ts`,
    'an unpaid fine is closed once its enforcement was terminated by a head, with the facts of its ground',
  ],
  [
    3,
    `${CASE}/performance/performance.spec.ts`,
    'a penalty that is no fine is performed as the decision has it, after it, and once it is over',
  ],
  [7, CONDUCT, 'one conduct in a second case is a warning at filing'],
  [7, CONDUCT, 'one conduct that officers fine at two ledgers at the same moment is fined once'],
  [7, CONDUCT, 'one conduct may be fined again where the process ended between the claim and the decision'],
  [8, `${DECISION}/correction.spec.ts`, 'a party is never a slip, nor is a piece of its name'],
  [8, `${DECISION}/correction.spec.ts`, 'a provision is never a slip, whether law, article or paragraph'],
  [8, `${DECISION}/correction.spec.ts`, 'a measure is never a slip'],
  [12, `${CASE}/legal-review/review-file.spec.ts`, 'the file of a submission is not one paper of any kind'],
  [
    12,
    `${CASE}/payment/on-spot-cash.spec.ts`,
    'money taken on the spot is taken in a remote place when the party asks for it',
  ],
  [12, `${CASE}/investigation/presence.spec.ts`, 'two visits at two places do not overlap'],
  [12, `${CASE}/investigation/corrected-presence.spec.ts`, 'the moment of a piece of evidence is corrected'],
  [13, `${CASE}/disclosure/duty-to-withdraw.spec.ts`, 'a suspicion of a crime begins the duty to withdraw'],
  [14, NUMBERS, 'a number that a case has is refused to another, however it is written'],
  [14, NUMBERS, 'two ledgers on one log give no number twice, and leave none without a word'],
  [14, NUMBERS, 'a reservation whose step never came is void on record at the next one'],
  [15, `${REGISTERS}/every-entry.spec.ts`, 'every command of every register has its row'],
  [
    15,
    `${REGISTERS}/corrections/corrections.spec.ts`,
    'a correction is an event of its own, which names what it corrects and why, and may be made on the same day',
  ],
  [
    15,
    'libs/identity/src/accounts/accounts.spec.ts',
    'accounts are of people in post, at an agency or bank of the registers',
  ],
];

/** The parts of the issue after its first: one clock that acts, what-if, and how it is shown. */
const AS_A_WHOLE: readonly Row[] = [
  [2, 'libs/enforcement/src/clocks/reading.spec.ts', 'a term keeps the parameters of the day it began'],
  [2, 'libs/enforcement/src/clocks/reading.spec.ts', 'a pause is added before the last day is moved to a day of work'],
  [2, 'libs/enforcement/src/clocks/rows.spec.ts', 'every time limit is in the rulebook of this test, and none besides'],
  [2, 'libs/enforcement/src/clocks/touches.spec.ts', 'the table of the time limits names no event that does not exist'],
  [
    2,
    'test/journeys/by-law/killed.spec.ts',
    'a process that was killed with kill -9 in between leaves the rest to the next one',
  ],
  [
    2,
    `${CASE}/preservation/on-the-spot.spec.ts`,
    'goods are listed, kept, and must be decided about within seven working days',
  ],
  [
    2,
    `${CASE}/explained-clocks.spec.ts`,
    'the reckoning says from when, how long, what was granted, what was not counted, and the article',
  ],
  [
    2,
    'libs/enforcement/src/calendar/calendar-history.spec.ts',
    'the calendar as it was known before a notice was registered is provisional',
  ],
  [
    2,
    'libs/read-models/src/case-register/deadlines.spec.ts',
    'a deadline that was kept and one that was not are listed apart',
  ],
  [3, `${CASE}/what-if.spec.ts`, 'what a part of a step would be refused for, the whole is refused for too'],
  [3, 'test/journeys/http/what-if.spec.ts', 'a whole step is answered as it then is, and asking leaves no trace'],
  [3, 'test/journeys/cli/what-if.spec.ts', 'the next steps differ for two parties at different stages'],
  [4, `${CASE}/any-parties.spec.ts`, 'a party is not fined before its own rights ended'],
  [4, 'test/journeys/demo/demonstration.spec.ts', 'the demonstration has cases with two and with three parties'],
  [
    4,
    'test/journeys/http/two-parties.spec.ts',
    'the remedy of one changes the fine of that one alone; then both have performed, and the case is closed',
  ],
];

const numbersOf = (rows: readonly Row[]): readonly number[] =>
  [...new Set(rows.map(([number]) => number))].toSorted((one, other) => one - other);
const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, n) => n + 1);

describe('the hard cases of the law', () => {
  it.each([...OF_PARTIES, ...OF_CLOCKS, ...WENT_WRONG, ...AND_BESIDES, ...AS_A_WHOLE])(
    'hard case %i has its test in %s: %s',
    (_, spec, title) => {
      // A contract gives some of its cases to the deep lane where a store needs servers.
      const text = readFileSync(join(ROOT, spec), 'utf8').replaceAll(/\b(?:it|whereThereIsTime)\(\s*/g, 'it(');
      expect(text).toContain(`it('${title}`);
    },
  );

  it('no hard case is missing', () => {
    expect(numbersOf(OF_PARTIES)).toEqual(upTo(28));
    expect(numbersOf(OF_CLOCKS)).toEqual(upTo(19));
    expect(numbersOf(WENT_WRONG)).toEqual(upTo(15));
    expect(numbersOf(AS_A_WHOLE)).toEqual([2, 3, 4]);
  });
});
