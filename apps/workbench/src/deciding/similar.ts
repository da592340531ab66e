import { useQuery } from '@tanstack/react-query';
import { questions } from '../ledger/questions.js';
import type { Said } from '../words/language.js';

export interface Tier extends Said {
  readonly tierId: string;
  readonly fineFrom: number;
  readonly fineTo: number;
}

interface Benchmark {
  readonly powerCode?: unknown;
  readonly benchmarkId?: unknown;
  readonly tiers?: unknown;
}

/** A fine that was imposed under the same power. */
export interface SimilarFine {
  readonly caseId: string;
  readonly fine: number;
}

/** The tiers of the benchmark of a power, as the register has them now; none where this account may not read it. */
export const useTiers = (powerCode: string): readonly Tier[] => {
  const powers = useQuery({ ...questions.register('powers'), retry: false });
  const own = (powers.data ?? [])
    .filter(({ type, data }) => type === 'BenchmarkAdopted' && (data as Benchmark).powerCode === powerCode)
    .at(-1);
  const tiers = (own?.data as Benchmark | undefined)?.tiers;
  return Array.isArray(tiers) ? (tiers as readonly Tier[]) : [];
};

/** Fines of other cases under the same power, of those that this account may see, smallest first. */
export const useSimilarFines = (powerCode: string, except: string): readonly SimilarFine[] => {
  const cases = useQuery(questions.cases({ limit: 200, power: powerCode })).data?.items ?? [];
  const payments =
    useQuery({ ...questions.payments({ limit: 200, debtKind: 'fine' }), retry: false }).data?.items ?? [];
  const similar = new Set(cases.map(({ caseId }) => caseId));
  return payments
    .filter(({ caseId }) => caseId !== except && similar.has(caseId))
    .map(({ caseId, fine }) => ({ caseId, fine }))
    .sort((a, b) => a.fine - b.fine);
};

export const medianOf = (fines: readonly SimilarFine[]): number | undefined => {
  const middle = Math.floor(fines.length / 2);
  const [low, high] = [fines[middle - 1]?.fine, fines[middle]?.fine];
  if (high === undefined) return undefined;
  return fines.length % 2 === 1 || low === undefined ? high : Math.round((low + high) / 2);
};
