import type { DataOf } from '../../law/command-type.js';
import { partsOf, type Data, type OfParty } from '../parties/concern.js';
import type { DecidePenalty } from './vocabulary/index.js';

type Disposition = DataOf<typeof DecidePenalty>['dispositions'][number];

/** The decision as one party reads it: what the paper says to all, and the disposition about this party. */
export type DecideForParty = OfParty<Data<typeof DecidePenalty> & Disposition>;

/** What the decision imposes on this party, without the paper. */
export const dispositionIn = ({
  penalties,
  benchmark,
  mitigation,
  performance,
  collectingBankId,
  account,
  statesSurcharge,
}: Disposition): Disposition => ({
  penalties,
  statesSurcharge,
  ...(benchmark === undefined ? {} : { benchmark }),
  ...(mitigation === undefined ? {} : { mitigation }),
  ...(performance === undefined ? {} : { performance }),
  ...(collectingBankId === undefined ? {} : { collectingBankId }),
  ...(account === undefined ? {} : { account }),
});

/** A decision concerns the parties for which it has a disposition. */
export const ofEachDisposition = partsOf<typeof DecidePenalty, Disposition>('dispositions');
