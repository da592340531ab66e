import type { EndOfParty, PartyOnFile } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { AnyText, Choice, Day, Part, Parts, Text, Texts } from '@ecl/web';
import type { PartyInFile } from '../whole-file/whole-file.js';
import { Describes, wordsOf } from './describes.js';
import { SectionOfFile } from './section-of-file-answers.js';

const optional = true;

@Describes<EndOfParty>()
export class EndOfPartyAnswer implements EndOfParty {
  @Choice(wordsOf<EndOfParty['is']>({ left: true, splitOff: true, succeeded: true }), {
    description: '不再是本案当事人的原因 / How it came that it is no longer a party',
  })
  readonly is!: EndOfParty['is'];

  @Day()
  readonly since!: PlainDate;

  @Texts({ description: '由谁承受 / Who took its place' })
  readonly by!: readonly string[];

  @Text({ optional, description: '另案的编号 / The case that goes on about it' })
  readonly toCaseId!: string | undefined;
}

@Describes<PartyInFile>()
export class PartyOfFile implements PartyInFile {
  @Text()
  readonly partyId!: string;

  @Choice(wordsOf<PartyOnFile['kind']>({ citizen: true, soleTrader: true, organisation: true }), { optional })
  readonly kind?: PartyOnFile['kind'];

  @AnyText({ optional })
  readonly name?: string;

  @Choice(wordsOf<NonNullable<PartyOnFile['nameIs']>>({ ofBusiness: true, ofPerson: true }), { optional })
  readonly nameIs?: NonNullable<PartyOnFile['nameIs']>;

  @AnyText({ optional })
  readonly idNumber?: string;

  @Day({ optional })
  readonly birthDate?: PlainDate;

  @AnyText({ optional })
  readonly address?: string;

  @AnyText({ optional })
  readonly phone?: string;

  @AnyText({ optional })
  readonly socialCreditCode?: string;

  @AnyText({ optional })
  readonly legalRepresentative?: string;

  @Text({ optional, description: '承受了谁的地位 / Whose place it took' })
  readonly tookPlaceOf?: string | undefined;

  @Part(() => EndOfPartyAnswer, { optional })
  readonly ended?: EndOfPartyAnswer | undefined;

  @Parts(() => SectionOfFile, { description: '该当事人自己的部分 / The sections of this party alone' })
  readonly sections!: readonly SectionOfFile[];
}
