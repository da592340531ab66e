import type { PlainDate } from '@ecl/kernel';
import type { LegalBasis } from '../case/values.js';
import type { Nature } from './nature.js';

/** One power as the assigning document words it. */
export interface CatalogueItem {
  /** Field number, item number, and a letter where one item of the document holds several powers: `04-1c`. */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly nature: readonly Nature[];
  /**
   * A case may be opened under it: the document gives the bureau the penalty powers of every duty that came over, so
   * cases may also rest on powers worded 监管. A case must still name a live provision of law, for a penalty without
   * one is void (APL 38).
   */
  readonly isCaseBearing: boolean;
  /**
   * Provisions to start from, read in the law text for orientation. They are not a complete basis; empty where none was
   * checked.
   */
  readonly basis: readonly LegalBasis[];
  readonly note?: string;
  readonly parts?: readonly CatalogueItem[];
}

export interface CatalogueField {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** The department that held the field before, inferred from the departments that the document names as cooperating. */
  readonly formerAuthority: string | undefined;
  readonly items: readonly CatalogueItem[];
}

export interface PowersCatalogue {
  readonly version: string;
  readonly source: {
    readonly document: string;
    readonly number: string;
    readonly section: string;
    readonly issuedOn: PlainDate;
  };
  readonly fields: readonly CatalogueField[];
}
