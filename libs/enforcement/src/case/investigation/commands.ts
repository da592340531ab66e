import { record } from '@ecl/event-sourcing';
import { commandType } from '../../law/command-type.js';
import {
  correctionOrder,
  evidenceItem,
  inspection,
  interview,
  investigationReport,
  termination,
  testCommission,
  testResult,
} from './forms.js';

export const ConductInspection = commandType('ConductInspection', record(inspection()), {
  by: ['officer'],
  zh: '现场检查',
  en: 'Conduct an inspection',
});

export const CollectEvidence = commandType('CollectEvidence', record(evidenceItem()), {
  by: ['officer'],
  zh: '收集证据',
  en: 'Collect evidence',
});

export const RecordInterview = commandType('RecordInterview', record(interview()), {
  by: ['officer'],
  zh: '制作询问笔录',
  en: 'Record an interview',
});

export const OrderCorrection = commandType('OrderCorrection', record(correctionOrder()), {
  by: ['officer', 'unitHead', 'head'],
  zh: '责令改正',
  en: 'Order correction',
});

export const CommissionTest = commandType('CommissionTest', record(testCommission()), {
  by: ['officer'],
  zh: '委托检测检验鉴定',
  en: 'Commission a test',
});

export const ReceiveTestResult = commandType('ReceiveTestResult', record(testResult()), {
  by: ['officer'],
  zh: '收到检测检验鉴定结果',
  en: 'Receive a test result',
});

export const ConcludeInvestigation = commandType('ConcludeInvestigation', record(investigationReport()), {
  by: ['officer'],
  zh: '调查终结',
  en: 'Conclude the investigation',
});

export const TerminateInvestigation = commandType('TerminateInvestigation', record(termination()), {
  by: ['head'],
  zh: '终止调查',
  en: 'Terminate the investigation',
});

export const investigationCommandTypes = [
  ConductInspection,
  CollectEvidence,
  RecordInterview,
  OrderCorrection,
  CommissionTest,
  ReceiveTestResult,
  ConcludeInvestigation,
  TerminateInvestigation,
] as const;
