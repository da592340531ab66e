import type { CaseState } from '../state.js';
import { preservationOf } from './state.js';
import type { Share } from './vocabulary/index.js';

interface Leaving {
  readonly preservationId: string;
  readonly items: readonly (Share & { readonly from: string; readonly what?: string })[];
}

/** Whether goods of the preservation still wait for a decision after a step that takes some of them away. */
export const leavesUndecided = ({ preservationId, items }: Leaving, { preservation }: CaseState): boolean => {
  const listed = preservationOf(preservation, preservationId)?.items ?? [];
  return listed.some(({ itemId, held }) => {
    const taken = items
      .filter((item) => item.itemId === itemId && item.from === 'preserved' && item.what !== 'damaged')
      .reduce((sum, { quantity }) => sum + quantity, 0);
    return held.preserved > taken;
  });
};
