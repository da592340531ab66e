import {
  AmendProvision,
  EnactProvision,
  powersCatalogue,
  printedAlike,
  type CatalogueItem,
  type Command,
  type LegalBasis,
} from '@ecl/enforcement';
import { plainDate, type Instant, type PlainDate } from '@ecl/kernel';
import { APPEARANCE, PLANNING } from '../case-subject.js';
import { basisOf, provisionIdOf } from '../papers.js';

/** A provision of a story gets new words on a day. */
export interface Amendment {
  readonly provision: LegalBasis;
  readonly from: PlainDate;
  readonly words: string;
}

/** The stories do not know when each law began; the register says so. */
const FROM = plainDate('2017-09-20');
const INSTRUMENT = '演示登记，施行日期为虚构';

const basesOf = ({ basis, parts = [] }: CatalogueItem): readonly LegalBasis[] => [...basis, ...parts.flatMap(basesOf)];

const itemsByCode = new Map(
  powersCatalogue.fields.flatMap(({ items }) =>
    items.flatMap((item) => [item, ...(item.parts ?? [])]).map((item) => [item.code, item]),
  ),
);

/** The provisions from which a power starts, where the catalogue names any. */
export const restingOn = (powerCode: string): { readonly basis?: LegalBasis[] } => {
  const item = itemsByCode.get(powerCode);
  const basis = onceEach(item ? basesOf(item) : []).flatMap(basisOf);
  return basis.length > 0 ? { basis } : {};
};

/** Of two that are printed alike, the first one. */
const onceEach = (provisions: readonly LegalBasis[]): readonly LegalBasis[] => [
  ...new Map(provisions.toReversed().map((provision) => [printedAlike(provision), provision])).values(),
];

/** The provisions of the catalogue, of the stories, and of `laws`, each once; then what became of them. */
export const provisions = (
  occurredAt: Instant,
  laws: readonly LegalBasis[],
  amendments: readonly Amendment[],
): readonly Command[] => [
  ...onceEach([...laws, APPEARANCE, PLANNING, ...[...itemsByCode.values()].flatMap(basesOf)]).map((provision) =>
    EnactProvision({
      occurredAt,
      provisionId: provisionIdOf(provision),
      kind: 'substantive',
      law: provision.law,
      article: provision.article,
      from: provision.effectiveFrom ?? FROM,
      instrument: INSTRUMENT,
    }),
  ),
  ...amendments.map(({ provision: { law, article }, from, words }) =>
    AmendProvision({
      ...{ occurredAt, provisionId: provisionIdOf({ law, article }), law, article, from, words },
      instrument: INSTRUMENT,
    }),
  ),
];
