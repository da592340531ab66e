import { balanceOf, type ImportedCase } from '@ecl/enforcement';

/** What a case has paid and owes at the end of the log. */
export type Settlement = 'unpaid' | 'settledExactly' | 'underpaid' | 'overpaid';

export interface SettlementFigures {
  readonly cases: number;
  /** Due minus paid, in minor units. */
  readonly balance: number;
}

export class Balances {
  private readonly sums: Record<Settlement, { cases: number; balance: number }> = {
    unpaid: { cases: 0, balance: 0 },
    settledExactly: { cases: 0, balance: 0 },
    underpaid: { cases: 0, balance: 0 },
    overpaid: { cases: 0, balance: 0 },
  };

  add(state: ImportedCase): void {
    const sum = this.sums[settlementOf(state)];
    sum.cases += 1;
    sum.balance += balanceOf(state);
  }

  figures(): Readonly<Record<Settlement, SettlementFigures>> {
    return structuredClone(this.sums);
  }
}

const settlementOf = (state: ImportedCase): Settlement => {
  if (state.payments === 0) return 'unpaid';
  const balance = balanceOf(state);
  if (balance === 0) return 'settledExactly';
  return balance > 0 ? 'underpaid' : 'overpaid';
};
