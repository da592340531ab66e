/** Where a case is on its main track (rulebook 1.1), with its exits. */
export const MAIN_STATES = {
  filingProposed: { zh: '提请立案', en: 'Filing proposed' },
  notFiled: { zh: '不予立案', en: 'Not filed' },
  transferredOut: { zh: '移送管辖', en: 'Transferred to another organ' },
  filed: { zh: '立案', en: 'Filed' },
  investigating: { zh: '调查取证', en: 'Under investigation' },
  concluded: { zh: '调查终结', en: 'Investigation concluded' },
  terminated: { zh: '终止调查', en: 'Investigation terminated' },
  notified: { zh: '已告知', en: 'Party notified' },
  hearing: { zh: '听证', en: 'Hearing' },
  reviewing: { zh: '法制审核', en: 'Legal review' },
  deliberating: { zh: '集体讨论', en: 'Collective discussion' },
  decided: { zh: '已决定', en: 'Penalty decided' },
  noPenalty: { zh: '不予处罚', en: 'No penalty' },
  onSpotDecided: { zh: '当场处罚', en: 'Penalty on the spot' },
  served: { zh: '已送达', en: 'Decision served' },
  performing: { zh: '履行', en: 'Performance' },
  revoked: { zh: '决定已撤销', en: 'Decision revoked' },
  void: { zh: '决定被确认无效', en: 'Decision void' },
  toBeRedone: { zh: '责令重作', en: 'To be decided anew' },
  criminalTransferred: { zh: '移送公安机关', en: 'Transferred to the police' },
  closed: { zh: '结案', en: 'Closed' },
  archived: { zh: '归档', en: 'Archived' },
} as const;

export type MainState = keyof typeof MAIN_STATES;

/** A party there has no decision in force: an end without a result, or a transfer to another organ, is of those alone. */
export const BEFORE_A_DECISION: readonly MainState[] = [
  'filingProposed',
  'filed',
  'investigating',
  'concluded',
  'notified',
  'hearing',
  'reviewing',
  'deliberating',
  'revoked',
  'void',
  'toBeRedone',
];

/**
 * What an event does to the main state of its case:
 * - `unchanged`: nothing
 * - `to`: the case moves there, from any state or only from those in `from`. While the case pauses, the move is stored,
 *   and shown when the case is resumed
 * - `pausesIn`: the case is there until it is resumed
 * - `resumed`: the case continues from the state that it reached meanwhile
 * - `endsIn`: the case is there for good, and no longer pauses
 */
export type MainStateChange =
  | 'unchanged'
  | 'resumed'
  | { readonly to: MainState; readonly from?: readonly MainState[] }
  | { readonly pausesIn: MainState }
  | { readonly endsIn: MainState };
