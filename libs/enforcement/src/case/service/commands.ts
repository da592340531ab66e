import { code, record } from '@ecl/event-sourcing';
import { commandType } from '../../law/command-type.js';
import { delivery } from './forms.js';

export const ServeDecision = commandType('ServeDecision', record({ ...delivery(), decisionId: code() }), {
  by: ['officer'],
  zh: '送达行政处罚决定书',
  en: 'Serve the decision',
});

export const serviceCommandTypes = [ServeDecision] as const;
