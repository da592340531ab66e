import { record } from '@ecl/event-sourcing';
import { commandType } from '../../law/command-type.js';
import { occurredAt } from '../values.js';
import {
  benchmarkDeviation,
  correction,
  majorPenaltyReport,
  noPenaltyDecision,
  onSpotDecision,
  penaltyDecision,
  revocation,
} from './forms.js';

export const DecidePenalty = commandType('DecidePenalty', record(penaltyDecision()), {
  by: ['head'],
  zh: '作出行政处罚决定',
  en: 'Decide the penalty',
});

export const DecideNoPenalty = commandType('DecideNoPenalty', record(noPenaltyDecision()), {
  by: ['head'],
  zh: '作出不予行政处罚决定',
  en: 'Decide that there is no penalty',
});

export const ApproveBenchmarkDeviation = commandType('ApproveBenchmarkDeviation', record(benchmarkDeviation()), {
  by: ['head'],
  zh: '批准调整适用裁量基准',
  en: 'Approve a deviation from the discretion benchmark',
});

export const DecideOnSpot = commandType('DecideOnSpot', record(onSpotDecision()), {
  by: ['officer'],
  zh: '当场作出行政处罚决定',
  en: 'Decide a penalty on the spot',
});

export const ReportOnSpot = commandType('ReportOnSpot', record({ occurredAt: occurredAt() }), {
  by: ['officer'],
  zh: '当场处罚备案',
  en: 'Report a penalty decided on the spot',
});

export const CorrectDecision = commandType('CorrectDecision', record(correction()), {
  by: ['head'],
  zh: '补正行政处罚决定书',
  en: 'Correct a slip in the decision',
});

export const RevokeDecision = commandType('RevokeDecision', record(revocation()), {
  by: ['head'],
  zh: '撤销行政处罚决定',
  en: 'Revoke the decision',
});

export const ReportMajorPenalty = commandType('ReportMajorPenalty', record(majorPenaltyReport()), {
  by: ['officer', 'unitHead', 'head'],
  zh: '重大行政处罚备案',
  en: 'Report a major penalty',
});

export const decisionCommandTypes = [
  DecidePenalty,
  DecideNoPenalty,
  ApproveBenchmarkDeviation,
  DecideOnSpot,
  ReportOnSpot,
  CorrectDecision,
  RevokeDecision,
  ReportMajorPenalty,
] as const;
