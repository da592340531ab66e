import type { PlainDate } from '@ecl/kernel';
import type { LegalBasis } from '../case/values.js';
import { isInForce, isSame, type ProvisionRef, type ProvisionVersion } from '../registers/provisions/provision.js';
import type { Registers } from '../registers/registers.js';

/** The days by which a provision is judged. */
export interface DaysOfLaw {
  /** The last day of the conduct; the day of the step where there is no conduct yet. */
  readonly conductEndedOn: PlainDate;
  readonly stepOn: PlainDate;
}

/** The provision in the register that a paper names; undefined where it names none, or one that is not there. */
export const registeredIn = (
  { provisionId, version }: LegalBasis,
  { provisions }: Registers,
): ProvisionVersion | undefined =>
  provisionId === undefined || version === undefined ? undefined : provisions.version({ provisionId, version });

/**
 * Whether a step may rest on a provision. A rule of procedure must be in force on the day of the step. Any other must be
 * in force on the day of the conduct, or have become so out of one that was (从旧兼从轻).
 */
export const mayRestOn = (
  version: ProvisionVersion,
  { conductEndedOn, stepOn }: DaysOfLaw,
  { provisions }: Registers,
): boolean => {
  if (version.kind === 'procedural') return isInForce(version, stepOn);
  if (isInForce(version, conductEndedOn)) return true;
  return isInForce(version, stepOn) && provisions.earlierOn(version, conductEndedOn).length > 0;
};

/** A provision on which penalties rest was changed or repealed between conduct and decision. */
export interface ChangeOfLaw {
  readonly older: readonly ProvisionVersion[];
  /** Empty where nothing takes its place. */
  readonly newer: readonly ProvisionVersion[];
}

/** What changed between the conduct and the step, of the provisions that a step rests on. */
export const changesOfLaw = (
  basis: readonly LegalBasis[],
  { conductEndedOn, stepOn }: DaysOfLaw,
  registers: Registers,
): readonly ChangeOfLaw[] =>
  substantiveIn(basis, registers).flatMap((version): readonly ChangeOfLaw[] => {
    const then = isInForce(version, conductEndedOn);
    const now = isInForce(version, stepOn);
    const { provisions } = registers;
    if (then && !now) return [{ older: [version], newer: provisions.laterOn(version, stepOn) }];
    if (!now || then) return [];
    const older = provisions.earlierOn(version, conductEndedOn);
    return older.length > 0 ? [{ older, newer: [version] }] : [];
  });

/** The law of the last day of the conduct, for each provision on which penalties rest. */
export const lawOfTheConduct = (
  basis: readonly LegalBasis[],
  { conductEndedOn }: Pick<DaysOfLaw, 'conductEndedOn'>,
  registers: Registers,
): readonly ProvisionVersion[] =>
  substantiveIn(basis, registers).flatMap((version) => registers.provisions.earlierOn(version, conductEndedOn));

const substantiveIn = (basis: readonly LegalBasis[], registers: Registers): readonly ProvisionVersion[] =>
  basis.flatMap((each) => registeredIn(each, registers) ?? []).filter(({ kind }) => kind === 'substantive');

/** Whether a list has a provision in this version. */
export const includesVersion = (list: readonly ProvisionRef[], version: ProvisionRef): boolean =>
  list.some((each) => isSame(each, version));

/** `city-appearance-36 v2 《城市市容和环境卫生管理条例》第三十六条 (2017-03-01–)`: for the person who has to choose. */
export const inWords = ({ provisionId, version, law, article, from, until }: ProvisionVersion): string =>
  `${provisionId} v${String(version)} 《${law}》${article} (${from}–${until ?? ''})`;
