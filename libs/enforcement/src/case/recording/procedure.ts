import { underKey } from '@ecl/kernel';
import type { DataOf } from '../../law/command-type.js';
import { decidingCase } from '../deciding-case.js';
import { type CaseDeciding, rule } from '../rule.js';
import { RecordingRegistered, RedactedCopyRegistered, RegisterRecording, RegisterRedactedCopy } from './vocabulary.js';

type Recording = DataOf<typeof RegisterRecording>;
type Copy = DataOf<typeof RegisterRedactedCopy>;

/** A redacted copy under the id of the original would be an attempt to edit the original. */
export const OriginalMustStayAsItWas = rule<Recording>()({
  code: 'recording.original-altered',
  refs: ['S11', 'SC37'],
  articles: ['NM244 23'],
  pack: 'nei-mongol',
  en: 'The file differs from the original that was registered under this id; originals must not be edited, cut or replaced.',
  zh: '该文件与同一编号的原始记录不一致，原始记录不得伪造、剪辑、篡改或者替换。',
  reads: ['recordingId', 'sha256'],
  brokenWhen: ({ recordingId, sha256 }, { recording: { originals } }) => {
    const original = underKey(originals, recordingId);
    return original !== undefined && original.sha256 !== sha256;
  },
  particulars: ({ recordingId }, { recording: { originals } }) => ({
    registered: underKey(originals, recordingId)?.sha256 ?? '',
  }),
});

export const RecordingMustBeNew = rule<Recording>()({
  code: 'recording.registered-already',
  refs: ['S11'],
  articles: ['NM244 20'],
  pack: 'nei-mongol',
  en: 'This original is registered already.',
  zh: '该原始记录已经登记。',
  reads: ['recordingId', 'sha256'],
  brokenWhen: ({ recordingId, sha256 }, { recording: { originals } }) =>
    underKey(originals, recordingId)?.sha256 === sha256,
});

export const RecordingTimesMustBeInOrder = rule<Recording>()({
  code: 'recording.times',
  refs: [],
  articles: ['NM244 18', 'NM244 20'],
  pack: 'nei-mongol',
  en: 'The recording ends before it begins, was uploaded before it ended, or has a gap outside its own time.',
  zh: '记录的起止、上传或者中断时间有误。',
  reads: ['startedAt', 'endedAt', 'uploadedAt', 'gaps'],
  brokenWhen: ({ startedAt, endedAt, uploadedAt, gaps }, _, { now }) =>
    endedAt < startedAt ||
    uploadedAt < endedAt ||
    uploadedAt > now ||
    gaps.some(({ from, to }) => to < from || from < startedAt || to > endedAt),
});

export const OriginalMustBeRegistered = rule<Copy>()({
  code: 'recording.no-original',
  refs: ['SC37'],
  articles: ['NM244 23'],
  pack: 'nei-mongol',
  en: 'The original of this copy is not registered.',
  zh: '没有该副本所对应的原始记录。',
  reads: ['ofRecordingId'],
  neverHolds: (_, { recording: { originals } }) => Object.keys(originals).length === 0,
  brokenWhen: ({ ofRecordingId }, { recording: { originals } }) => underKey(originals, ofRecordingId) === undefined,
});

export const CopyMustHaveItsOwnId = rule<Copy>()({
  code: 'recording.copy-id-taken',
  refs: ['SC37'],
  articles: ['NM244 23'],
  pack: 'nei-mongol',
  en: 'A redacted copy needs an id of its own.',
  zh: '脱敏副本应当使用独立编号。',
  reads: ['copyId'],
  brokenWhen: ({ copyId }, { recording: { originals, redactedCopies } }) =>
    underKey(originals, copyId) !== undefined || redactedCopies.includes(copyId),
});

export const CopyMustDifferFromOriginal = rule<Copy>()({
  code: 'recording.copy-not-redacted',
  refs: ['SC37'],
  articles: ['NM244 10', 'NM244 23'],
  pack: 'nei-mongol',
  en: 'The copy is the original, byte for byte: nothing was redacted.',
  zh: '该副本与原始记录完全一致，未作脱敏处理。',
  reads: ['ofRecordingId', 'sha256'],
  brokenWhen: ({ ofRecordingId, sha256 }, { recording: { originals } }) =>
    underKey(originals, ofRecordingId)?.sha256 === sha256,
});

/** A late recording is registered like any other, and the record of the case shows that it was late. */
export const recordingDeciding: readonly CaseDeciding[] = [
  decidingCase(RegisterRecording, {
    mustHold: [OriginalMustStayAsItWas, RecordingMustBeNew, RecordingTimesMustBeInOrder],
    then: (command, _, { actor }) => [RecordingRegistered({ ...command, registeredBy: actor.personId })],
  }),

  decidingCase(RegisterRedactedCopy, {
    mustHold: [OriginalMustBeRegistered, CopyMustHaveItsOwnId, CopyMustDifferFromOriginal],
    then: (command, _, { actor }) => [RedactedCopyRegistered({ ...command, registeredBy: actor.personId })],
  }),
];
