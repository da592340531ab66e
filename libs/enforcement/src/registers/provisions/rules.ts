import type { PlainDate } from '@ecl/kernel';
import type { DataOf } from '../../law/command-type.js';
import { statementOf, type MemberOf, type PartOf } from '../../law/rule.js';
import { eventsOf, registerRule, type RegisterRule, type RegisterHistory } from '../history.js';
import { BAD_ENTRY, LOOK_ALIKE, lookAlikeOf } from '../entry-rules.js';
import { printedAlike } from './printed.js';
import { ProvisionBook } from './provision-book.js';
import { nameOf, type ProvisionRef, type ProvisionVersion } from './provision.js';
import type { AmendProvision, CorrectProvision, EnactProvision, RepealProvisions } from './vocabulary.js';

type Enact = DataOf<typeof EnactProvision>;
type Amend = DataOf<typeof AmendProvision>;
type Repeal = DataOf<typeof RepealProvisions>;
type Correct = DataOf<typeof CorrectProvision>;

export const provisionsIn = (history: RegisterHistory): ProvisionBook => {
  const book = new ProvisionBook();
  for (const event of eventsOf(history)) book.enter(event);
  return book;
};

const lastOf = (history: RegisterHistory, provisionId: string): ProvisionVersion | undefined =>
  provisionsIn(history).versionsOf(provisionId).at(-1);

export const ProvisionIdMustBeNew = registerRule<Enact>()({
  ...BAD_ENTRY,
  code: 'registers.provision-registered-already',
  en: 'A provision with this id is in the register already.',
  zh: '该编号的法律规定已经登记。',
  reads: ['provisionId'],
  brokenWhen: ({ provisionId }, history) => lastOf(history, provisionId) !== undefined,
});

export const ProvisionIdMustBeDistinct = registerRule<Enact>()({
  ...LOOK_ALIKE,
  reads: ['provisionId'],
  brokenWhen: ({ provisionId }, history) => lookAlikeOf([provisionId], provisionsIn(history).ids()) !== undefined,
});

/** What an entry names and the register does not have. */
const mustBeRegistered = <Read>(
  reads: readonly MemberOf<Read>[],
  named: (command: Read) => readonly (string | ProvisionRef)[],
): RegisterRule<Read> => {
  const unknownIn = (command: Read, history: RegisterHistory): readonly string[] => {
    const book = provisionsIn(history);
    return named(command).flatMap((each) => {
      if (typeof each !== 'string') return book.version(each) ? [] : [nameOf(each)];
      return book.versionsOf(each).length > 0 ? [] : [each];
    });
  };
  return {
    ...BAD_ENTRY,
    code: 'registers.provision-unknown',
    en: 'The register has no such provision, or no such version of it.',
    zh: '登记簿中没有该法律规定或者该版本。',
    reads,
    brokenWhen: (command, history) => unknownIn(command, history).length > 0,
    particulars: (command, history) => ({ provisions: unknownIn(command, history).join(', ') }),
  };
};

export const AmendedProvisionMustBeRegistered = mustBeRegistered<Pick<Amend, 'provisionId'>>(
  ['provisionId'],
  ({ provisionId }) => [provisionId],
);
export const RepealedProvisionsMustBeRegistered = mustBeRegistered<Pick<Repeal, 'repealed'>>(
  ['repealed'],
  ({ repealed }) => repealed.flatMap(({ provisionId, successors }) => [provisionId, ...successors]),
);
export const CorrectedVersionMustBeRegistered = mustBeRegistered<Pick<Correct, 'provisionId' | 'version' | 'repealed'>>(
  ['provisionId', 'version', 'repealed'],
  ({ provisionId, version, repealed }) => [{ provisionId, version }, ...(repealed?.successors ?? [])],
);

const idsOf = (command: PartOf<Amend | Repeal, 'repealed' | 'provisionId'>): readonly string[] =>
  'repealed' in command ? command.repealed.map(({ provisionId }) => provisionId) : [command.provisionId];

const endedAlready = (
  command: PartOf<Amend | Repeal, 'repealed' | 'provisionId'>,
  history: RegisterHistory,
): readonly string[] => idsOf(command).filter((id) => lastOf(history, id)?.until !== undefined);

export const ProvisionMustNotBeRepealed = registerRule<Amend | Repeal>()({
  ...BAD_ENTRY,
  code: 'registers.provision-repealed',
  en: 'The provision was repealed already; it can be neither amended nor repealed again.',
  zh: '该法律规定已经登记废止，不能再登记修改或者废止。',
  reads: ['repealed', 'provisionId'],
  brokenWhen: (command, history) => endedAlready(command, history).length > 0,
  particulars: (command, history) => ({ provisions: endedAlready(command, history).join(', ') }),
});

/** Named twice, or as what takes its own place. */
const contradicting = (repealed: Repeal['repealed']): readonly string[] =>
  repealed
    .filter(
      ({ provisionId, successors }, i) =>
        successors.includes(provisionId) || repealed.findIndex((each) => each.provisionId === provisionId) !== i,
    )
    .map(({ provisionId }) => provisionId);

/** A repeal names each provision once, and none as its own successor. */
export const RepealMustBePlain = registerRule<Repeal>()({
  ...BAD_ENTRY,
  code: 'registers.repeal-contradicts-itself',
  en: 'The repeal names a provision twice, or as its own successor.',
  zh: '废止登记重复列出同一规定，或者将被废止的规定列为其后续规定。',
  reads: ['repealed'],
  brokenWhen: ({ repealed }) => contradicting(repealed).length > 0,
  particulars: ({ repealed }) => ({ provisions: [...new Set(contradicting(repealed))].join(', ') }),
});

/** What goes on in the place of a provision is in force after it. */
const ended = (named: readonly string[], on: PlainDate, history: RegisterHistory): readonly string[] =>
  named.filter((id) => {
    const until = lastOf(history, id)?.until;
    return until !== undefined && until <= on;
  });

export const SuccessorsMustBeInForce = registerRule<Repeal>()({
  ...BAD_ENTRY,
  code: 'registers.successor-repealed',
  en: 'A provision is named as the successor that is itself no longer in force on that day.',
  zh: '所列后续规定在该日已经失效。',
  reads: ['repealed', 'on'],
  brokenWhen: ({ repealed, on }, history) =>
    ended(
      repealed.flatMap(({ successors }) => successors),
      on,
      history,
    ).length > 0,
});
export const CorrectedSuccessorsMustBeInForce = registerRule<Correct>()({
  ...statementOf(SuccessorsMustBeInForce),
  reads: ['repealed'],
  brokenWhen: ({ repealed }, history) =>
    repealed !== undefined && ended(repealed.successors, repealed.on, history).length > 0,
});

/** Latest versions that begin on the day of the amendment or repeal, or after it. */
const begunLater = (
  command: PartOf<Amend | Repeal, 'on' | 'from' | 'repealed' | 'provisionId'>,
  history: RegisterHistory,
): readonly ProvisionVersion[] => {
  const on = 'repealed' in command ? command.on : command.from;
  return idsOf(command)
    .flatMap((id) => lastOf(history, id) ?? [])
    .filter(({ from }) => from >= on);
};

export const AmendmentMustFollowTheLastVersion = registerRule<Amend | Repeal>()({
  ...BAD_ENTRY,
  code: 'registers.provision-not-in-order',
  en: 'A provision is amended or repealed on a day after the first day of its latest version.',
  zh: '修改或者废止的日期应当晚于该法律规定最近版本的施行日期。',
  reads: ['on', 'from', 'repealed', 'provisionId'],
  brokenWhen: (command, history) => begunLater(command, history).length > 0,
  particulars: (command, history) => ({
    versions: begunLater(command, history)
      .map((version) => `${nameOf(version)} (${version.from})`)
      .join(', '),
  }),
});

/** The days of the corrected version must fit between its neighbours. */
export const CorrectedVersionMustFit = registerRule<Correct>()({
  ...BAD_ENTRY,
  code: 'registers.provision-correction-does-not-fit',
  en: 'The corrected days overlap another version, or the provision ends before it begins, or an earlier version would be repealed.',
  zh: '更正后的日期与其他版本重叠，或者废止日期不晚于施行日期，或者对已被修改的版本登记废止。',
  reads: ['provisionId', 'version', 'from', 'repealed'],
  brokenWhen: ({ provisionId, version, from, repealed }, history) => {
    const versions = provisionsIn(history).versionsOf(provisionId);
    const before = versions[version - 2];
    const after = versions[version];
    if (!versions[version - 1]) return false;
    return (
      (before !== undefined && before.from >= from) ||
      (after !== undefined && (after.from <= from || repealed !== undefined)) ||
      (repealed !== undefined && (repealed.on <= from || repealed.successors.includes(provisionId)))
    );
  },
});

interface Wording {
  readonly provisionId: string;
  readonly law: string;
  readonly article: string;
  readonly from: PlainDate;
  readonly repealed?: { readonly on: PlainDate };
}

/** The provision that has the same law and article on a day that both are in force, under another id. */
const twinOf = (command: Wording, history: RegisterHistory): ProvisionVersion | undefined =>
  provisionsIn(history)
    .everyVersion()
    .find(
      (other) =>
        other.provisionId !== command.provisionId &&
        printedAlike(other) === printedAlike(command) &&
        (other.until === undefined || command.from < other.until) &&
        (command.repealed === undefined || other.from < command.repealed.on),
    );

/** Two entries of one article could say different days: one of them must be the only one. */
export const ProvisionMustBeRegisteredOnce = registerRule<Wording>()({
  ...BAD_ENTRY,
  code: 'registers.provision-twice',
  en: 'This article of this law is in the register under another id, in force on the same days.',
  zh: '该法律的该条款已以其他编号登记，且有效期间重叠。',
  reads: ['provisionId', 'law', 'article', 'from', 'repealed'],
  brokenWhen: (command, history) => twinOf(command, history) !== undefined,
  particulars: (command, history) => ({ provisionId: twinOf(command, history)?.provisionId ?? '' }),
});
