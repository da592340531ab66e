import {
  rulePacks,
  workingCalendar,
  parametersOf,
  type ClockFacts,
  type LocalParameter,
  type ParametersOn,
  type WorkingCalendar,
} from '@ecl/enforcement';
import { columnsOf, json, rowNumber, select, table, text, type Tables } from '../engine/index.js';

export interface LawOfClocks {
  readonly parametersOn: ParametersOn;
  readonly calendar: WorkingCalendar;
}

/** What an agency has set for itself, as far as a clock may depend on it. */
export const agencySetting = table(
  'agency_setting',
  { id: rowNumber(), agencyId: text(), setting: json<LocalParameter>() },
  { indexes: { setting_by_agency: ['agencyId', 'id'] } },
);

const SETTINGS = select(columnsOf(agencySetting, 'setting'), 'FROM agency_setting WHERE agencyId = ? ORDER BY id');

const national = parametersOf(undefined, { packs: rulePacks() });
const calendar = workingCalendar();

/**
 * The law by which a clock of an agency is reckoned. No agency sets the length of a term; whether a clock runs, or a stop counts,
 * may be for it to say.
 */
export const lawOf = (db: Tables, agencyId: string, facts: ClockFacts): LawOfClocks => ({
  parametersOn: dependsOnTheAgency(facts) ? parametersOfAgency(db, agencyId) : national,
  calendar,
});

const dependsOnTheAgency = ({ onlyWhere, stops }: ClockFacts): boolean =>
  onlyWhere !== undefined || stops.some((stop) => stop.onlyWhere !== undefined);

const parametersOfAgency = (db: Tables, agencyId: string): ParametersOn =>
  parametersOf(agencyId, { packs: rulePacks(SETTINGS.all(db, agencyId).map(({ setting }) => setting)) });
