import type { PlainDate } from '@ecl/kernel';

/** A provision of law in one version. */
export interface ProvisionRef {
  readonly provisionId: string;
  readonly version: number;
}

/** Judged by the day of the conduct, or by the day of the step. */
export type ProvisionKind = 'substantive' | 'procedural';

/** One version of a provision, with the days on which it is law. */
export interface ProvisionVersion extends ProvisionRef {
  readonly kind: ProvisionKind;
  readonly law: string;
  readonly article: string;
  readonly words: string | undefined;
  readonly from: PlainDate;
  /** The first day on which it is no longer in force. */
  readonly until: PlainDate | undefined;
  /** Where its content goes on: the next version, or provisions of another law. */
  readonly successors: readonly ProvisionRef[];
}

/** Which provisions of law were in force when, and what came after them. */
export interface Provisions {
  version(ref: ProvisionRef): ProvisionVersion | undefined;
  /** All versions of a provision, the first one first. */
  versionsOf(provisionId: string): readonly ProvisionVersion[];
  /** Everything in force on a day, by law and article. */
  inForceOn(day: PlainDate): readonly ProvisionVersion[];
  /** The versions whose law and article a paper prints, in whatever form. */
  printedAs(paper: { readonly law: string; readonly article: string }): readonly ProvisionVersion[];
  /** What a version was or became on a later day: itself, or the versions that followed it. */
  laterOn(ref: ProvisionRef, day: PlainDate): readonly ProvisionVersion[];
  /** What a version was on an earlier day: itself, or the versions that it followed. */
  earlierOn(ref: ProvisionRef, day: PlainDate): readonly ProvisionVersion[];
}

export const isInForce = ({ from, until }: Pick<ProvisionVersion, 'from' | 'until'>, day: PlainDate): boolean =>
  from <= day && (until === undefined || day < until);

export const isSame = (one: ProvisionRef, other: ProvisionRef): boolean =>
  one.provisionId === other.provisionId && one.version === other.version;

/** `appearance-36 v2` */
export const nameOf = ({ provisionId, version }: ProvisionRef): string => `${provisionId} v${String(version)}`;
