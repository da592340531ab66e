import type { DataOf } from '../../../law/command-type.js';
import { rule } from '../../rule.js';
import type { DeliverTransfer, HandOverMaterials } from '../vocabulary/index.js';
import { objectGaps } from '../effect.js';

type Delivery = DataOf<typeof DeliverTransfer>;
type HandOver = DataOf<typeof HandOverMaterials>;

/** 移送书, 调查报告, 涉案物品清单; test reports and other material come with them (R310 6). */
const REQUIRED_PAPERS = ['transferLetter', 'investigationReport', 'objectList'] as const;

const missingPapers = ({ documents }: Pick<Delivery, 'documents'>): readonly string[] =>
  REQUIRED_PAPERS.filter((required) => !documents.some(({ kind }) => kind === required));

export const PapersMustBeComplete = rule<Delivery>()({
  code: 'transfer.papers-missing',
  refs: ['T4'],
  articles: ['R310 6'],
  pack: 'national-core',
  en: 'The transfer lacks papers that it must have: the letter, the investigation report, the list of objects.',
  zh: '移送材料不齐，应当附有移送书、调查报告和涉案物品清单。',
  reads: ['documents'],
  brokenWhen: (command) => missingPapers(command).length > 0,
  particulars: (command) => ({ missing: missingPapers(command).join(', ') }),
});

export const PartyMustBeToldOfSeizedObjects = rule<Delivery>()({
  code: 'transfer.party-not-told',
  refs: ['T4'],
  articles: ['ACL 21'],
  pack: 'national-core',
  en: 'Sealed or seized property goes to the police, and the party was not told in writing.',
  zh: '将查封、扣押的财物一并移送的，应当书面告知当事人。',
  reads: ['objects', 'partyTold'],
  brokenWhen: ({ objects, partyTold }) => !partyTold && objects.some(({ isSeized }) => isSeized === true),
});

export const ObjectMustBeListedOnce = rule<Pick<Delivery, 'objects'>>()({
  code: 'transfer.object-listed-twice',
  refs: ['T4', 'T12'],
  articles: ['R310 6', 'R310 12'],
  pack: 'national-core',
  en: 'The same object is on the list twice.',
  zh: '涉案物品清单中同一物品重复登记。',
  reads: ['objects'],
  brokenWhen: ({ objects }) => new Set(objects.map(({ objectId }) => objectId)).size < objects.length,
});

export const CopyMustBeTheFirst = rule({
  code: 'transfer.copied-already',
  refs: ['T5'],
  articles: ['JH2006 一'],
  pack: 'national-core',
  en: 'The transfer was copied to the procuratorate already.',
  zh: '该移送已经抄送人民检察院。',
  reads: [],
  brokenWhen: (_, { transfer }) => transfer.at.copiedToProcuratorate !== undefined,
});

/** A missing object needs a reason that is recorded before the hand-over (R310 15). */
export const GapsMustBeExplained = rule<HandOver>()({
  code: 'transfer.gaps-unexplained',
  refs: ['T12', 'Q10'],
  articles: ['R310 12', 'R310 15'],
  pack: 'national-core',
  en: 'The objects handed over differ from the list that went to the police, and the difference is not explained.',
  zh: '移交物品与移送时的涉案物品清单不一致，且未作说明。',
  reads: ['objects', 'gapsExplained'],
  brokenWhen: ({ objects, gapsExplained }, { transfer }) => {
    const { missing, unlisted } = gaps(objects, transfer.listedObjects);
    return gapsExplained === undefined && missing.length + unlisted.length > 0;
  },
  particulars: ({ objects }, { transfer }) => {
    const { missing, unlisted } = gaps(objects, transfer.listedObjects);
    return { missing: missing.join(', '), unlisted: unlisted.join(', ') };
  },
});

const gaps = (objects: HandOver['objects'], listed: readonly string[]) =>
  objectGaps(
    listed,
    objects.map(({ objectId }) => objectId),
  );
