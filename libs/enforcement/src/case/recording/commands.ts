import { record } from '@ecl/event-sourcing';
import { commandType } from '../../law/command-type.js';
import { recording, redactedCopy } from './forms.js';

export const RegisterRecording = commandType('RegisterRecording', record(recording()), {
  by: ['officer', 'archivist', 'system'],
  zh: '登记音像记录',
  en: 'Register a recording',
});

export const RegisterRedactedCopy = commandType('RegisterRedactedCopy', record(redactedCopy()), {
  by: ['publisher', 'archivist'],
  zh: '登记脱敏副本',
  en: 'Register a redacted copy',
});

export const recordingCommandTypes = [RegisterRecording, RegisterRedactedCopy] as const;
