import type { PlainDate } from '@ecl/kernel';
import type { Conduct, LegalBasis, Party } from '../values.js';

/** Where the case stands on its main track (rulebook 1.1). */
export type FilingState =
  | { readonly is: 'none' }
  | ({ readonly is: 'proposed' | 'refused' | 'filed' | 'transferredOut' | 'onSpot' } & CaseSubject);

export interface CaseSubject {
  readonly agencyId: string;
  readonly unitId: string;
  readonly leadId: string | undefined;
  readonly proposedBy: string;
  readonly parties: readonly Party[];
  readonly conduct: Conduct;
  readonly powerCode: string;
  readonly basis: readonly LegalBasis[];
  readonly discoveredOn: PlainDate;
  readonly caseNumber: string | undefined;
  readonly filedOn: PlainDate | undefined;
  readonly filedBy: string | undefined;
  /** Day of the refusal to file, or of the transfer to the competent organ. */
  readonly leftOn: PlainDate | undefined;
}

/** Who handles the case, who has been recused from it, and since when (moment of the recusal decision). */
export interface HandlersState {
  readonly handlers: readonly string[];
  /** Everyone who ever handled it or took evidence in it: they may not review it, preside over its hearing, or decide it. */
  readonly everHandled: readonly string[];
  /** Everyone who was ever to review it or to preside over its hearing: they may not handle it. */
  readonly everJudged: readonly string[];
  readonly recused: readonly { readonly personId: string; readonly since: string }[];
  readonly recusalRequests: readonly string[];
}

export const initialFiling: FilingState = { is: 'none' };
export const initialHandlers: HandlersState = {
  handlers: [],
  everHandled: [],
  everJudged: [],
  recused: [],
  recusalRequests: [],
};
