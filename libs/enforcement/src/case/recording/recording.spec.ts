import { marksOf } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { isPast } from '../../clocks/index.js';
import { parametersOf } from '../clock-of-case.js';
import { rulePacks } from '../../packs/in-force.js';
import { aCase, Archivist, at, contextOn, digest, given, Li, Publisher, Wang } from '../../testing/index.js';
import { caseCommandTypes } from '../commands.js';
import {
  recordingCommandTypes,
  RecordingRegistered,
  RedactedCopyRegistered,
  RegisterRecording,
  RegisterRedactedCopy,
} from './vocabulary.js';
import { uploadLimit } from './upload-limit.js';
import {
  CopyMustDifferFromOriginal,
  CopyMustHaveItsOwnId,
  OriginalMustBeRegistered,
  OriginalMustStayAsItWas,
  RecordingMustBeNew,
  RecordingTimesMustBeInOrder,
} from './procedure.js';

const register = (over: Partial<Parameters<typeof RegisterRecording>[0]> = {}) =>
  RegisterRecording({
    occurredAt: at('2026-03-03 10:00'),
    recordingId: 'rec-1',
    deviceId: 'camera-7',
    operator: Wang.personId,
    startedAt: at('2026-03-03 09:55'),
    endedAt: at('2026-03-03 10:40'),
    uploadedAt: at('2026-03-03 18:00'),
    sha256: digest('original'),
    bytes: 734_003_200,
    matter: '现场检查',
    step: 'inspection',
    gaps: [],
    ...over,
  });
const registered = RecordingRegistered({ ...register().data, registeredBy: Li.personId });
const march = (actor = Li) => contextOn('2026-03-10T09:00:00+08:00', { actor });

describe('an audio-video original', () => {
  it('an audio-video original is registered with the digest that it keeps', () => {
    given(aCase().filed()).when(register(), march()).then(registered);
  });

  it('an audio-video original is not replaced by an edited version under its id [SC37, S11]', () => {
    given(aCase().filed().and(registered))
      .when(register({ sha256: digest('edited') }), march())
      .thenRefused(OriginalMustStayAsItWas);
  });

  it('no step of a case changes or removes a recording: it is registered, and so is a copy of it [S11]', () => {
    const isAboutOneRecording = caseCommandTypes.filter(({ schema }) =>
      marksOf(schema).some(({ path, mark }) => path.length === 1 && mark === 'recording'),
    );
    expect(isAboutOneRecording.map(({ name }) => name)).toEqual(['RegisterRecording']);
    expect(recordingCommandTypes.map(({ name }) => name)).toEqual(['RegisterRecording', 'RegisterRedactedCopy']);
    given(aCase().filed().and(registered)).when(register(), march()).thenRefused(RecordingMustBeNew);
  });

  it('an audio-video original is registered once', () => {
    given(aCase().filed().and(registered)).when(register(), march()).thenRefused(RecordingMustBeNew);
  });

  it('an audio-video original begins, ends and is uploaded in that order, with its gaps inside', () => {
    const gap = (from: string, to: string) => ({
      from: at(from),
      to: at(to),
      reason: '更换电池',
      spoken: true,
    });
    for (const faulty of [
      { endedAt: at('2026-03-03 09:00') },
      { uploadedAt: at('2026-03-03 10:00') },
      { uploadedAt: at('2026-03-11 10:00') },
      { gaps: [gap('2026-03-03 10:30', '2026-03-03 10:50')] },
      { gaps: [gap('2026-03-03 10:30', '2026-03-03 10:20')] },
    ])
      given(aCase().filed()).when(register(faulty), march()).thenRefused(RecordingTimesMustBeInOrder);
    const whole = { gaps: [gap('2026-03-03 10:10', '2026-03-03 10:15')] };
    given(aCase().filed())
      .when(register(whole), march())
      .then(RecordingRegistered({ ...registered.data, ...whole }));
  });

  it('an audio-video original that came late is registered, and the record shows that it is late [SC38, L87]', () => {
    const late = { uploadedAt: at('2026-03-04 16:40') };
    given(aCase().filed())
      .when(register(late), march())
      .then(RecordingRegistered({ ...registered.data, ...late }));
    const limit = uploadLimit(registered.data.endedAt, parametersOf(undefined, { packs: rulePacks() }));
    expect(limit.dueAt).toBe(at('2026-03-04 10:40'));
    expect(isPast(limit, late.uploadedAt)).toBe(true);
    expect(isPast(limit, at('2026-03-04 10:40'))).toBe(false);
  });
});

describe('a redacted copy', () => {
  const copy = (over: Partial<Parameters<typeof RegisterRedactedCopy>[0]> = {}) =>
    RegisterRedactedCopy({
      occurredAt: at('2026-03-09 09:00'),
      copyId: 'copy-1',
      ofRecordingId: 'rec-1',
      sha256: digest('redacted'),
      purpose: '信息公开',
      ...over,
    });
  const withOriginal = aCase().filed().and(registered);
  const copied = RedactedCopyRegistered({ ...copy().data, registeredBy: Publisher.personId });

  it('a redacted copy has an id of its own, beside the original [SC37]', () => {
    given(withOriginal).when(copy(), march(Publisher)).then(copied);
    given(withOriginal)
      .when(copy({ copyId: 'rec-1' }), march(Publisher))
      .thenRefused(CopyMustHaveItsOwnId);
    given(withOriginal.and(copied)).when(copy(), march(Archivist)).thenRefused(CopyMustHaveItsOwnId);
  });

  it('a redacted copy is a copy of something, and not the original itself', () => {
    given(aCase().filed()).when(copy(), march(Publisher)).thenRefused(OriginalMustBeRegistered);
    given(withOriginal)
      .when(copy({ sha256: digest('original') }), march(Publisher))
      .thenRefused(CopyMustDifferFromOriginal);
  });

  it('a redacted copy is not made by anyone who handles the case', () => {
    given(withOriginal).when(copy(), march(Li)).thenRefused('duties.role-not-entitled');
  });
});
