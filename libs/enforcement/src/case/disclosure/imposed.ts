import { listOf, money, oneOf } from '@ecl/event-sourcing';
import { addFen, fen, yuan, type Fen } from '@ecl/kernel';
import type { EventHistory } from '../../law/event-type.js';
import { namingItsParty } from '../case-event.js';
import { fineIn } from '../penalties/amounts.js';
import { PENALTY_KINDS, PENALTY_NAMES, type PenaltyKind } from '../penalties/names.js';
import type { Penalty } from '../values.js';

/** What the public searches and orders decisions by: the kinds of penalty, and what is fined in all (fen; 0 without a fine). */
export const imposed = () => ({ penaltyKinds: listOf(oneOf(...PENALTY_KINDS), { max: 20 }), fine: money() });

export interface Imposed {
  readonly penaltyKinds: PenaltyKind[];
  readonly fine: Fen;
}

export const imposedBy = (penalties: readonly Penalty[]): Imposed => ({
  penaltyKinds: PENALTY_KINDS.filter((kind) => penalties.some((penalty) => penalty.kind === kind)),
  fine: fineIn(penalties),
});

/** Version 2 said what is imposed in the words of its public text alone. */
export const sayingWhatIsImposed: EventHistory = {
  version: 3,
  upcasters: {
    ...namingItsParty.upcasters,
    2: (data) => {
      const { penaltyKinds, fine } = imposedIn((data['publicText'] as { penaltySummary: string }).penaltySummary);
      return { ...data, penaltyKinds, fine };
    },
  },
};

/** What a public text of version 2 imposes. */
export const imposedIn = (summary: string): Imposed => {
  const parts = summary.split('；');
  return {
    penaltyKinds: PENALTY_KINDS.filter((kind) => parts.some((part) => isOf(kind, part))),
    fine: parts.reduce((sum, part) => {
      const amount = FINE.exec(part)?.[1];
      return amount === undefined ? sum : addFen(sum, yuan(amount.replaceAll(',', '')));
    }, fen(0)),
  };
};

/** Nothing followed the name of a penalty but an amount or, behind a colon, what it was about: goods may be 「警告标志」. */
const isOf = (kind: PenaltyKind, part: string): boolean => {
  const name = PENALTY_NAMES[kind].zh;
  return part.startsWith(name) && /^(?:$|[\d：])/u.test(part.slice(name.length));
};

const FINE = new RegExp(`^${PENALTY_NAMES.fine.zh}(\\d[\\d,]*\\.\\d\\d)元$`, 'u');
