import type { CaseDocument, DocumentEntry, DocumentLine } from '@ecl/exports';
import { chinaClockOf, chinaDateOf, type Instant } from '@ecl/kernel';
import type { PaperInFile } from '../whole-file/sections-of-file.js';
import type { StepInFile } from '../whole-file/step-in-file.js';
import type { WholeFile } from '../whole-file/whole-file.js';
import { ARCHIVE_GROUP_OF, ARCHIVE_GROUPS } from './archive-groups.js';
import { linesOfPayload } from './lines-of-payload.js';

/** A moment as clocks in China show it. */
export const inChina = (at: Instant): string => `${chinaDateOf(at)} ${chinaClockOf(at)}`;

const PRESENCES = {
  present: '',
  missing: '（未上传）',
  lost: '（原件缺失）',
  infected: '（含恶意代码，未附）',
} as const;

/** A case file in the order of the archive (M55 40): no more than the route of the file shows to the same reader. */
export const documentOfFile = (file: WholeFile, madeAt: Instant): CaseDocument => {
  const { caseId, about, steps, withheld, parties } = file;
  const names = new Map(file.people.map(({ personId, name }) => [personId, name]));
  const parts = new Map(parties.map(({ partyId, name }) => [partyId, name ?? partyId]));
  const papers = papersIn(file);
  const sorted = steps.toSorted((a, b) =>
    a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : a.number - b.number,
  );
  return {
    title: `行政处罚案卷　${about?.caseNumber ?? caseId}`,
    madeAt,
    about: [
      ...line('案件编号', caseId),
      ...line('立案文号', about?.caseNumber),
      ...line('执法机关', about?.agencyId),
      ...line('违法行为', about?.conduct),
      ...line('地点', about?.place),
      ...line('当事人', [...parts.values()].join('、')),
      ...line('办案人员', about?.handlers.map((id) => names.get(id) ?? id).join('、')),
      ...line('案卷版本', String(file.revision)),
      ...line('制作时间', inChina(madeAt)),
    ],
    groups: ARCHIVE_GROUPS.flatMap(({ title }, group) => {
      const own = sorted.filter(({ section }) => ARCHIVE_GROUP_OF[section] === group);
      return own.length === 0 ? [] : [{ title, entries: own.map((step) => entryOf(step, { names, parts, papers })) }];
    }),
    notes: [...withheld.map(({ zh }) => zh), ...missingNote([...papers.values()].flat())],
  };
};

interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly parts: ReadonlyMap<string, string>;
  readonly papers: ReadonlyMap<string, PaperInFile>;
}

const entryOf = (step: StepInFile, { names, parts, papers }: Known): DocumentEntry => ({
  heading: `${String(step.number)}　${step.title.zh}　${inChina(step.occurredAt)}`,
  lines: [
    ...line('当事人', step.parties?.map((id) => parts.get(id) ?? id).join('、')),
    ...line('人员', [...new Set(step.persons.map(({ personId }) => names.get(personId) ?? personId))].join('、')),
    ...(step.firstOccurredAt === undefined ? [] : line('原记载时间', inChina(step.firstOccurredAt))),
    ...line('记录', `${inChina(step.recordedAt)}，${names.get(step.account) ?? step.account}`),
    ...(step.says === undefined ? [] : linesOfPayload(step.says)),
    ...(step.money === undefined ? [] : linesOfPayload({ type: step.type, data: step.money })),
    ...step.documents.flatMap(({ title, number, sha256 }) =>
      line(
        '文书',
        `${title}${number === undefined ? '' : ` ${number}`}${stateOf(papers.get(sha256))}\nSHA-256 ${sha256}`,
      ),
    ),
  ],
});

const stateOf = (paper: PaperInFile | undefined): string => (paper === undefined ? '' : PRESENCES[paper.presence]);

/** Every paper that the file names, once, by its digest. */
export const papersIn = ({ sections, parties }: WholeFile): ReadonlyMap<string, PaperInFile> =>
  new Map(
    [...sections, ...parties.flatMap((party) => party.sections)].flatMap((section) =>
      section.papers.map((paper) => [paper.sha256, paper] as const),
    ),
  );

const missingNote = (papers: readonly PaperInFile[]): string[] => {
  const missing = papers.filter(({ presence }) => presence !== 'present').length;
  return missing === 0
    ? []
    : [`本卷写明的文书和音像记录共${String(papers.length)}份，其中${String(missing)}份没有原件。`];
};

const line = (label: string, text: string | undefined): DocumentLine[] =>
  text === undefined || text === '' ? [] : [{ label, text }];
