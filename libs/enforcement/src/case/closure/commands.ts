import { record, text } from '@ecl/event-sourcing';
import { commandType } from '../../law/command-type.js';
import { occurredAt } from '../values.js';
import { closureGround } from './events.js';

export const ProposeClosure = commandType(
  'ProposeClosure',
  record({ occurredAt: occurredAt(), ground: closureGround(), explanation: text() }),
  { by: ['officer'], zh: '提请结案', en: 'Propose closure' },
);

export const CloseCase = commandType('CloseCase', record({ occurredAt: occurredAt() }), {
  by: ['head'],
  zh: '结案',
  en: 'Close the case',
});

export const ArchiveCase = commandType(
  'ArchiveCase',
  record({ occurredAt: occurredAt(), archiveNumber: text({ max: 128 }) }),
  { by: ['archivist'], zh: '归档', en: 'Archive the case' },
);

export const closureCommandTypes = [ProposeClosure, CloseCase, ArchiveCase] as const;
