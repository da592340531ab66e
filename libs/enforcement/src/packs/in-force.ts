import type { PlainDate } from '@ecl/kernel';
import type { PackId } from '../law/article.js';
import type { RegisterEvent } from '../registers/events.js';
import { heldEntries } from '../registers/register-fold.js';
import { Timeline } from '../registers/timeline.js';
import { agencyLocalDefaults } from './agency-local.js';
import { isValueOf, valueInForce, type LocalParameter } from './local-parameter.js';
import { mohurd55 } from './mohurd-55.js';
import { nationalCore } from './national-core.js';
import { neiMongol } from './nei-mongol.js';
import type { PackVersion, ParameterName, RulePack, Sourced, SourcedParameters } from './rule-pack.js';
import type { Parameters, RulePacks } from './rule-packs.js';

/** A question about a day on which no rule pack was in force yet. */
export class BeforeTheRulePacks extends RangeError {
  override readonly name = 'BeforeTheRulePacks';
  constructor(
    readonly day: PlainDate,
    readonly since: PlainDate,
  ) {
    super(`the rule packs begin on ${since}; ${day} lies before`);
  }
}

/** From the nation down to the agency: where two packs set the same parameter, the later one counts. */
export const PACKS: readonly RulePack[] = [nationalCore, mohurd55, neiMongol, agencyLocalDefaults];

/** A parameter in force, with the pack and the provision that it comes from. */
export interface ParameterInForce {
  readonly parameter: ParameterName;
  readonly value: Parameters[ParameterName];
  readonly pack: PackId;
  /** An article, or the instrument (文号) by which the agency set the value itself. */
  readonly article: string;
  readonly isToBeConfirmed: boolean;
}

/** The rule packs with what the agencies have set for themselves (`LocalParameterSet`). */
export const rulePacks = (localParameters: Iterable<LocalParameter> = []): ExplainedRulePacks => {
  const settings = [...localParameters].filter(({ parameter, value }) => isValueOf(parameter, value));
  const byAgency = new Map<string | undefined, Timeline<Assembled>>();
  const assembledFor = (agencyId: string | undefined): Timeline<Assembled> => {
    const known = byAgency.get(agencyId);
    if (known) return known;
    const timeline = timelineOf(settings.filter((setting) => setting.agencyId === agencyId));
    byAgency.set(agencyId, timeline);
    return timeline;
  };
  const on = (date: PlainDate, agencyId: string | undefined): Assembled => {
    const assembled = assembledFor(agencyId).on(date);
    if (!assembled) throw new BeforeTheRulePacks(date, SINCE);
    return assembled;
  };
  return {
    since: SINCE,
    inForce: (date, agencyId) => on(date, agencyId).parameters,
    explain: (date, agencyId) => on(date, agencyId).explanation,
  };
};

/** The rule packs after the register's events; events of other registers are ignored. */
export const rulePacksFrom = (events: Iterable<RegisterEvent>): ExplainedRulePacks =>
  rulePacks(heldEntries([...events]).flatMap(({ event }) => (event.type === 'LocalParameterSet' ? [event.data] : [])));

export interface ExplainedRulePacks extends RulePacks {
  /** The source of each parameter, for people. @throws RangeError as `inForce`. */
  explain(on: PlainDate, agencyId: string | undefined): readonly ParameterInForce[];
}

interface Assembled {
  readonly parameters: Parameters;
  readonly explanation: readonly ParameterInForce[];
}

/** The packs are complete only from the day on which each has a version. */
const SINCE = PACKS.map(({ versions }) => firstOf(versions).effectiveFrom).reduce((a, b) => (a > b ? a : b));

function firstOf(versions: readonly PackVersion[]): PackVersion {
  const [first] = versions;
  if (!first) throw new RangeError('a rule pack has no version');
  return first;
}

/** Assembled once for every day on which something changes; nothing changes between those days. */
const timelineOf = (settings: readonly LocalParameter[]): Timeline<Assembled> => {
  const changes = [
    ...PACKS.flatMap(({ versions }) => versions.map(({ effectiveFrom }) => effectiveFrom)),
    ...settings.map(({ effectiveFrom }) => effectiveFrom),
  ];
  const timeline = new Timeline<Assembled>();
  for (const day of new Set(changes)) if (day >= SINCE) timeline.set(day, assembledOn(day, settings));
  return timeline;
};

const assembledOn = (day: PlainDate, settings: readonly LocalParameter[]): Assembled => {
  const versions: Partial<Record<PackId, string>> = {};
  const found = new Map<ParameterName, ParameterInForce>();
  const add = (pack: PackId, values: SourcedParameters): void => {
    for (const [parameter, sourced] of Object.entries(values) as [ParameterName, Sourced<never>][])
      found.set(parameter, {
        parameter,
        value: sourced.value,
        pack,
        article: sourced.article,
        isToBeConfirmed: sourced.isToBeConfirmed ?? false,
      });
  };
  for (const { id, versions: all } of PACKS) {
    const version = all.findLast(({ effectiveFrom }) => effectiveFrom <= day);
    if (!version) continue;
    versions[id] = version.effectiveFrom;
    add(id, version.values);
  }
  const local = settings.filter(({ effectiveFrom }) => effectiveFrom <= day).toSorted(byDay);
  for (const { parameter, value, instrument } of local)
    add('agency-local', {
      [parameter]: { value: valueInForce(parameter, value, found.get(parameter)?.value), article: instrument },
    });
  const last = local.at(-1);
  // The number of settings distinguishes two versions of one day.
  if (last) versions['agency-local'] = `${last.effectiveFrom}.${String(local.length)}`;
  const explanation = [...found.values()];
  const values = Object.fromEntries(explanation.map(({ parameter, value }) => [parameter, value]));
  return { explanation, parameters: { ...values, versions } as unknown as Parameters };
};

const byDay = (a: LocalParameter, b: LocalParameter): number =>
  a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : 0;
