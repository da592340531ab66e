import type { RegisterName } from '@ecl/enforcement';
import { addDays, chinaDateOf, plainDate, yuan } from '@ecl/kernel';
import { people, type Step } from '@ecl/storytelling';
import { ADMINISTRATOR } from '../http/served-ledger.js';
import { NOW } from './some-parts.js';
import { step } from './told.js';

const { li, zhao } = people;
const { agencyId = '' } = li;
const TODAY = chinaDateOf(NOW);
const INSTRUMENT = '演示文件（虚构）';
const who = { id: ADMINISTRATOR, roles: ['administrator'] } as const;

const entry = (id: RegisterName, type: string, data: object): Step => ({
  ...{ who, collection: 'registers', id },
  command: step(type, { occurredAt: NOW, ...data }),
});

/** The last entry of a register should not have been made at all. @param count how many it has */
export const striking = (id: RegisterName, count: number): Step =>
  entry(id, 'StrikeEntry', { entry: count - 1, reason: '误登记。' });

const certificate = { number: 'DEMO-CERT-901', personId: zhao.id };

/** Entries that the demonstration has no use for. */
export const entriesBeyond = (): readonly Step[] => [
  entry('divisions', 'RegisterDivision', {
    ...{ divisionCode: '150402901', nameZh: '演示街道（虚构）', parent: '150402', from: TODAY },
  }),
  entry('calendar', 'PublishCalendarYear', {
    ...{ year: 2027, publishedOn: TODAY, source: '演示放假安排（虚构）' },
    ...{ holidays: [plainDate('2027-01-01')], makeUpWork: [] },
  }),
  entry('agencies', 'RegisterUnit', {
    ...{ unitId: 'demo-unit-901', agencyId, nameZh: '执法九大队', nameEn: 'Enforcement unit 9' },
    ...{ territory: '150402', from: TODAY },
  }),
  entry('personnel', 'IssueCertificate', {
    ...{ ...certificate, fields: 'all', territory: '150400', validFrom: TODAY, validTo: addDays(TODAY, 900) },
  }),
  entry('personnel', 'RevokeCertificate', { number: certificate.number, on: TODAY, reason: '证件遗失。' }),
  entry('personnel', 'EndPosting', { personId: 'demo-clerk', on: TODAY, reason: '调离。' }),
  entry('banks', 'RegisterAgencyAccount', { agencyId, account: 'DEMO-ACCOUNT-901', from: TODAY }),
  entry('rule-packs', 'SetLocalParameter', {
    ...{ agencyId, parameter: 'publicationMonths', value: 12, effectiveFrom: TODAY, instrument: INSTRUMENT },
  }),
  entry('powers', 'SetFineRange', {
    ...{ agencyId, powerCode: '08-4', from: TODAY, instrument: INSTRUMENT },
    fineRange: { fineFrom: yuan(100), fineTo: yuan(5_000) },
  }),
  entry('powers', 'WithdrawPower', { agencyId, powerCode: '12-1', on: TODAY, instrument: INSTRUMENT }),
  ...provisionsBeyond(),
];

/** Enacted and, while it is wrong, corrected; then repealed. */
function provisionsBeyond(): readonly Step[] {
  const wording = { law: '演示市容管理办法（虚构）', article: '第九条', from: plainDate('2020-01-01') };
  const provision = { provisionId: 'demo-measures-9', kind: 'substantive', ...wording };
  return [
    entry('provisions', 'EnactProvision', { ...provision, instrument: INSTRUMENT }),
    entry('provisions', 'CorrectProvision', { ...provision, version: 1, article: '第十条', reasons: '条号误录。' }),
    entry('provisions', 'RepealProvisions', {
      ...{ on: TODAY, instrument: INSTRUMENT },
      repealed: [{ provisionId: provision.provisionId, successors: [] }],
    }),
  ];
}
