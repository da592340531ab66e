import { isPast, uploadLimit, type ParametersOn, type RecordedStep } from '@ecl/enforcement';
import { chinaDateOf, type Instant } from '@ecl/kernel';
import type { RecordingNeed } from './record-of-step.js';

/** The record of a step. */
export interface StepRecord {
  readonly id: number;
  readonly recordings: readonly string[];
  readonly need: RecordingNeed | undefined;
  readonly lacksTextBy: string | undefined;
}

/** A registered recording. */
export interface RecordingRecord {
  readonly recordingId: string;
  readonly step: RecordedStep;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly uploadedAt: Instant;
  /** Remote or continuous work: why it was not uploaded in time (NM244 20). */
  readonly whyLate: string | undefined;
  readonly gapsWithoutNote: number;
  readonly gapsNotSpoken: number;
}

/**
 * What is missing from the record of the whole process. `entry` is the step, `recordingId` the recording that it is
 * about.
 */
export interface MissingRecord {
  readonly what: keyof typeof MISSING;
  readonly entry: number | undefined;
  readonly recordingId: string | undefined;
  readonly level: RecordingNeed['level'];
  readonly article: string;
  readonly zh: string;
  readonly en: string;
}

const MISSING = {
  recording: { zh: '缺少覆盖该步骤的音像记录', en: 'No recording covers the step' },
  registration: { zh: '所引用的音像记录未入卷', en: 'A recording that the step names was never registered' },
  textRecord: { zh: '缺少文字记录', en: 'The step has no text record' },
  upload: { zh: '音像记录逾期上传且未说明原因', en: 'The recording was uploaded late, and no reason was given' },
  gapNote: { zh: '记录中断未作书面说明', en: 'A break in the recording has no written note' },
  gapSpoken: { zh: '恢复记录时未口述中断原因', en: 'The reason for a break was not said aloud' },
} as const;

/**
 * What is missing from the record of a case (rulebook 5.1, 5.2; NM244 15–20).
 * @param parametersOn the parameters of the agency, for the time to upload a recording (L87).
 */
export const missingIn = (
  steps: readonly StepRecord[],
  recordings: readonly RecordingRecord[],
  parametersOn: ParametersOn,
): readonly MissingRecord[] => [
  ...steps.flatMap((step) => missingOfStep(step, recordings)),
  ...recordings.flatMap((recording) => missingOfRecording(recording, parametersOn)),
];

const missingOfStep = (
  { id, recordings: named, need, lacksTextBy }: StepRecord,
  recordings: readonly RecordingRecord[],
): readonly MissingRecord[] => {
  const isRegistered = (recordingId: string) => recordings.some((each) => each.recordingId === recordingId);
  const hasNamedOne = named.some(isRegistered);
  return [
    ...(need && !hasNamedOne && !recordings.some((each) => covers(each, need))
      ? [missing('recording', need.article, { entry: id, level: need.level })]
      : []),
    ...named
      .filter((recordingId) => !isRegistered(recordingId))
      .map((recordingId) => missing('registration', 'NM244 20', { entry: id, recordingId })),
    ...(lacksTextBy === undefined ? [] : [missing('textRecord', lacksTextBy, { entry: id })]),
  ];
};

/** A recording of the right kind, made during the step: for a step that is a single moment, its whole day counts. */
const covers = ({ step, startedAt, endedAt }: RecordingRecord, { coveredBy, from, to }: RecordingNeed): boolean => {
  if (!coveredBy.includes(step)) return false;
  return from === to
    ? chinaDateOf(startedAt) <= chinaDateOf(from) && chinaDateOf(endedAt) >= chinaDateOf(to)
    : startedAt < to && endedAt > from;
};

const missingOfRecording = (recording: RecordingRecord, parametersOn: ParametersOn): readonly MissingRecord[] => {
  const { recordingId, endedAt, uploadedAt, whyLate, gapsWithoutNote, gapsNotSpoken } = recording;
  const limit = uploadLimit(endedAt, parametersOn);
  return [
    ...(whyLate === undefined && isPast(limit, uploadedAt) ? [missing('upload', limit.article, { recordingId })] : []),
    ...(gapsWithoutNote > 0 ? [missing('gapNote', 'NM244 19', { recordingId })] : []),
    ...(gapsNotSpoken > 0 ? [missing('gapSpoken', 'NM244 19', { recordingId })] : []),
  ];
};

const missing = (
  what: keyof typeof MISSING,
  article: string,
  { entry, recordingId, level = 'full' }: { entry?: number; recordingId?: string; level?: RecordingNeed['level'] },
): MissingRecord => ({ what, entry, recordingId, level, article, ...MISSING[what] });
