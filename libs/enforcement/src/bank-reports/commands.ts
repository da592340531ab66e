import { record } from '@ecl/event-sourcing';
import { commandType } from '../law/command-type.js';
import { bankReport } from './forms.js';

export const ReportCollections = commandType('ReportCollections', record(bankReport()), {
  by: ['bank'],
  zh: '报送代收罚款情况',
  en: 'Report the fines collected on a day',
});

export const bankReportCommandTypes = [ReportCollections] as const;
