import { cure, type Cures } from './cure.js';

/** What to do when a recording is refused. */
export const recordingCures: Cures = {
  'recording.copy-id-taken': cure('为脱敏副本另编一个编号。', 'Give the redacted copy an id of its own.'),
  'recording.copy-not-redacted': cure(
    '先完成脱敏处理，再登记处理后的文件。',
    'Redact the copy first, then register the redacted file.',
  ),
  'recording.no-original': cure(
    '先登记原始记录，再登记其脱敏副本。',
    'Register the original first, then its redacted copy.',
  ),
  'recording.original-altered': cure(
    '找回并登记未经改动的原始文件；发现改动的，报告负责人查明原因。',
    'Find and register the unaltered file; if the original was changed, report it to a head.',
  ),
  'recording.registered-already': cure('该记录已经登记，无需重复登记。', 'Nothing to do: this original is registered.'),
  'recording.times': cure(
    '核对并据实更正起止、上传和中断时间。',
    'Check the times of beginning, end, upload and gaps, and correct them.',
  ),
};
