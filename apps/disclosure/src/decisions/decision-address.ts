import { AnyText } from '@ecl/web';

/** The id of a decision; the record knows whether it was published. */
export class DecisionAddress {
  @AnyText({ description: '决定编号 Id of the decision' })
  readonly id!: string;
}
