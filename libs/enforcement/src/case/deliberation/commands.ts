import { record } from '@ecl/event-sourcing';
import { commandType } from '../../law/command-type.js';
import { deliberation } from './forms.js';

export const HoldDeliberation = commandType('HoldDeliberation', record(deliberation()), {
  by: ['head'],
  zh: '负责人集体讨论',
  en: 'Hold the collective deliberation',
});

export const deliberationCommandTypes = [HoldDeliberation] as const;
