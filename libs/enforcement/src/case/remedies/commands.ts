import { record } from '@ecl/event-sourcing';
import { commandType } from '../../law/command-type.js';
import { remedyAcceptance, remedyEnd } from './events.js';

export const AcceptRemedy = commandType('AcceptRemedy', record(remedyAcceptance()), {
  by: ['reconsiderationBody', 'court', 'officer', 'legalReviewer'],
  zh: '登记复议诉讼受理',
  en: 'Record that a remedy was accepted',
});

export const EndRemedy = commandType('EndRemedy', record(remedyEnd()), {
  by: ['reconsiderationBody', 'court', 'officer', 'legalReviewer'],
  zh: '登记复议诉讼终结',
  en: 'Record that a remedy ended',
});

export const remediesCommandTypes = [AcceptRemedy, EndRemedy] as const;
