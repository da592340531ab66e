import type { Dated } from '../../../law/dated.js';

/** A step about one preservation of the case. */
export interface PreservationNamed extends Dated {
  readonly preservationId: string;
}
