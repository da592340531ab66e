import type { Dated } from '../../law/dated.js';
import type { AnyCaseCommandType } from '../case-command.js';
import type { PartyCase } from '../parties/party-case.js';
import type { CaseRule, PartyRule } from '../rule.js';
import { paperIn, readingOfCommand, type Paper, type Reading } from './on-paper.js';
import { contradicted, type PapersState } from './papers.js';

const STATEMENT = {
  code: 'paper.other-content',
  refs: ['C11', 'E1'],
  articles: ['APL 47', 'APL 58', 'M55 25'],
  pack: 'national-core',
  en: 'The paper is on record already and says something else there: what others read in it would no longer be what the record says.',
  zh: '该文书已经在案，且在案记载的内容与本次填写的内容不一致。',
} as const;

const readsOf = ({ paper, about = [], says }: Reading): readonly string[] => [...paper.slice(0, 1), ...about, ...says];

const differences = (paper: Paper | undefined, papers: PapersState): readonly string[] =>
  paper === undefined ? [] : contradicted(paper, papers);

const found = (paper: Paper | undefined, papers: PapersState): Readonly<Record<string, string>> => ({
  paper: paper?.documentId ?? '',
  members: differences(paper, papers).join(', '),
});

/** A paper says one thing: a step may name one that is on record, if it says of it what the record says. */
export const paperMustSayWhatItSays = (commandType: AnyCaseCommandType): readonly CaseRule<Dated>[] => {
  const reading = readingOfCommand(commandType.name);
  if (reading === undefined) return [];
  const rule: CaseRule<Dated> = {
    ...STATEMENT,
    reads: readsOf(reading),
    brokenWhen: (command, { papers }) => differences(paperIn(reading, command), papers).length > 0,
    particulars: (command, { papers }) => found(paperIn(reading, command), papers),
  };
  return [rule];
};

/** What all parties share, and what is this one's. */
const papersOf = ({ papers, ownPapers }: PartyCase): PapersState => [...papers, ...ownPapers];

/** The same for a step of a party: of a paper about several parties, what it says about this one. */
export const paperOfPartyMustSayWhatItSays = (commandType: AnyCaseCommandType): readonly PartyRule<Dated>[] => {
  const reading = readingOfCommand(commandType.name);
  if (reading === undefined) return [];
  const paperOf = (command: Dated, { notice }: PartyCase) => {
    const noticeId = notice.is === 'none' ? undefined : notice.noticeId;
    return paperIn(reading, reading.isUnderTheNotice ? { ...command, noticeId } : command);
  };
  const rule: PartyRule<Dated> = {
    ...STATEMENT,
    isAskedOfEachParty: true,
    reads: readsOf(reading),
    brokenWhen: (command, party) => differences(paperOf(command, party), papersOf(party)).length > 0,
    particulars: (command, party) => found(paperOf(command, party), papersOf(party)),
  };
  return [rule];
};
