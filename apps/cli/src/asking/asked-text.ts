import { articleZh, caseEventTypes } from '@ecl/enforcement';
import { beijingTime } from '../console/beijing-time.js';
import { table } from '../console/table.js';
import type { StepAsked, StepOutcome } from '../registers/ledger-client.js';

/** What the next steps of a case were answered. */
export interface NextStepsAsked {
  readonly at: string;
  readonly byLaw: StepOutcome['events'];
  readonly open: readonly StepNamed[];
  readonly shut: readonly (StepNamed & { readonly violations: StepAsked['violations'] })[];
}

interface StepNamed {
  readonly step: string;
  readonly partyId?: string;
  readonly zh: string;
  readonly en: string;
}

const ANSWERS: Readonly<Record<StepAsked['is'], string>> = {
  accepted: '可以办理。 It would be accepted.',
  refused: '不能办理。 It would be refused.',
  incomplete: '尚不能办理：还缺内容，已填的部分没有问题。 Something is missing; nothing that is there forbids it.',
};

const titleOf = (type: string): string => {
  const found = caseEventTypes.find(({ name }) => name === type);
  return found === undefined ? type : `${found.titleZh} ${found.titleEn}`;
};

const particularsOf = (particulars: Readonly<Record<string, string>> = {}): string =>
  Object.entries(particulars)
    .map(([name, value]) => ` ${name}: ${value}`)
    .join(';');

const violationText = ({ rule, message, messageZh, articles, particulars, cure }: StepAsked['violations'][number]) => [
  `  · ${messageZh}${particularsOf(particulars)}（${articles.map(articleZh).join('、')}）`,
  `    ${message} (${rule}; ${articles.join(', ')})`,
  ...(cure === undefined ? [] : [`    → ${cure.zh}`, `      ${cure.en}`]),
];

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines];

const byLawText = (byLaw: StepOutcome['events']): readonly string[] =>
  section(
    '届时依法已经发生 by then the law will have brought about:',
    byLaw.map(({ type }) => `  · ${titleOf(type)}`),
  );

/** What a step would be answered, for people; nothing was recorded. */
export const askedText = (asked: StepAsked, account: string): string =>
  [
    `${ANSWERS[asked.is]} 未作登记 nothing is recorded. 以账号 ${account} 询问 asked as ${account}.`,
    ...byLawText(asked.byLaw),
    ...section(
      '将登记 would record:',
      asked.events.map(({ type }) => `  · ${titleOf(type)}`),
    ),
    ...section('违反 broken rules:', asked.violations.flatMap(violationText)),
    ...section(
      '尚缺 missing:',
      asked.missing.map(({ zh, en, path }) => `  · ${zh} ${en}（${path.slice(1)}）`),
    ),
    ...section(
      '待补内容后核对 rules that wait for what is missing:',
      asked.notYetAsked.map(({ messageZh, rule }) => `  · ${messageZh}（${rule}）`),
    ),
    ...section(
      '注意 warnings:',
      asked.warnings.map(({ zh, en }) => `  · ${zh}\n    ${en}`),
    ),
  ].join('\n');

/** What can be done next, for people: what is open, and what forbids the rest. */
export const nextStepsText = ({ at, byLaw, open, shut }: NextStepsAsked, account: string): string =>
  [
    `以账号 ${account} 询问，北京时间 asked as ${account}, by the clock in China: ${beijingTime(at)}`,
    ...byLawText(byLaw),
    '',
    open.length === 0 ? '没有可以办理的步骤。 No step is open.' : '可以办理 open:',
    ...(open.length === 0
      ? []
      : [
          table(
            [{ title: '步骤 step' }, { title: '名称 title', most: 60 }, { title: '当事人 party' }],
            open.map(({ step, zh, en, partyId }) => [step, `${zh} ${en}`, partyId ?? '']),
          ),
        ]),
    '',
    ...section(
      '不能办理 shut:',
      shut.flatMap(({ step, zh, partyId, violations }) => [
        `  ${step}  ${zh}${partyId === undefined ? '' : `  [${partyId}]`}`,
        ...violations.map(({ messageZh, rule }) => `    · ${messageZh}（${rule}）`),
      ]),
    ),
  ].join('\n');
