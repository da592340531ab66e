import type { CaseCommand } from '../case/commands.js';
import { ON_PAPER } from '../case/reliance/on-paper.js';
import type { CaseState } from '../case/state.js';
import type { DocumentRef } from '../case/values.js';
import { digest } from './values.js';

/** The member that names the paper of a command. A draft keeps its name: the heads and the decision go by its digest. */
const MEMBERS: ReadonlyMap<string, string> = new Map(
  Object.values(ON_PAPER).flatMap(({ by, what, paper: [member, ...others] }) =>
    member === undefined || others.length > 0 || what === 'draft' ? [] : [[by, member]],
  ),
);

const aPaper = (sha256: string): DocumentRef => ({ documentId: `doc-${sha256.slice(-8)}`, title: '文书', sha256 });

/** Every paper on the file: what comes with a draft. */
const wholeFile = ({ file, parties }: CaseState): readonly DocumentRef[] =>
  [...file, ...[...parties.values()].flatMap((tracks) => tracks.file)].flatMap(({ sha256 }) =>
    sha256 === undefined ? [] : [aPaper(sha256)],
  );

/** What somebody with care attaches to a command: the paper that says what the command says, and with a draft the file as it is. */
export const withItsPapers = (command: CaseCommand, state: CaseState): CaseCommand => {
  const { type, data } = command;
  if (type === 'SubmitForLegalReview') return { type, data: { ...data, documents: [...wholeFile(state)] } };
  const member = MEMBERS.get(type);
  if (member === undefined) return command;
  const says = JSON.stringify({ ...data, occurredAt: '' });
  return { type, data: { ...data, [member]: aPaper(digest(says)) } } as CaseCommand;
};
