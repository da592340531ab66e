import type { NamedParty } from '@ecl/read-models';
import { AnyText, Text } from '@ecl/web';
import { Describes } from './describes.js';

/** A party as a list names it. */
@Describes<NamedParty>()
export class NamedPartyAnswer implements NamedParty {
  @Text()
  readonly partyId!: string;

  @AnyText()
  readonly name!: string;
}
