import { oneOf, type Payload } from '@ecl/event-sourcing';

/**
 * 决定被撤销的实体原因: the main facts or their evidence, the provisions applied or the power; or the amount alone, which was manifestly
 * inappropriate (ARL 64; ALL 70). Where the amount alone was, a lower one on the same facts and grounds is what the order asks for.
 */
export const faultOfSubstance = () => oneOf('factsOrLaw', 'amountOnly');
export type FaultOfSubstance = Payload<ReturnType<typeof faultOfSubstance>>;
