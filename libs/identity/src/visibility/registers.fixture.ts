import { registersFrom } from '@ecl/enforcement/testing';
import type { RegisterEvent } from '@ecl/enforcement';
import { instant, plainDate, type PlainDate } from '@ecl/kernel';

export const today = plainDate('2026-05-06');

type Of<T extends RegisterEvent['type']> = Extract<RegisterEvent, { type: T }>;
const entry = <T extends RegisterEvent['type']>(type: T, data: Of<T>['data']): RegisterEvent =>
  ({ type, data }) as RegisterEvent;

const from = plainDate('2020-01-01');
const occurredAt = instant('2026-05-06T01:00:00Z');

const body = (agencyId: string, level: 'city' | 'county' | 'partner', territory: string, nameZh = agencyId) =>
  entry('AgencyRegistered', {
    ...{ occurredAt, agencyId, nameZh, nameEn: nameZh, level, territory, from },
    socialCreditCode: '11000000MB00000000',
  });
const unit = (unitId: string, agencyId: string, territory: string) =>
  entry('UnitRegistered', { occurredAt, unitId, agencyId, nameZh: unitId, nameEn: unitId, territory, from });
const bank = (bankId: string) =>
  entry('CollectingBankContracted', {
    occurredAt,
    bankId,
    nameZh: bankId,
    nameEn: bankId,
    accounts: ['treasury'],
    from,
  });
const person = (personId: string, agencyId: string, unitId?: string, since: PlainDate = from) =>
  entry('PersonRegistered', {
    ...{ occurredAt, personId, name: personId, standing: 'officer', agencyId, from: since },
    ...(unitId === undefined ? {} : { unitId }),
  });

/** A city with its bureau and a banner with its own, and the bodies that they work with. */
const entries: readonly RegisterEvent[] = [
  body('bureau', 'city', '150400'),
  body('banner', 'county', '150421'),
  body('police', 'partner', '150400', '市公安局'),
  body('banner-police', 'partner', '150421', '旗公安局'),
  body('procuratorate', 'partner', '150400'),
  body('court', 'partner', '150402'),
  body('other-court', 'partner', '150403'),
  body('treasury', 'partner', '150400'),
  unit('squad-1', 'bureau', '150402'),
  unit('squad-2', 'bureau', '150403'),
  bank('bank-1'),
  bank('bank-2'),
  person('li', 'bureau', 'squad-1'),
  person('wang', 'bureau', 'squad-1'),
  person('zhao', 'bureau', 'squad-1'),
  person('chen', 'bureau', 'squad-2'),
  person('sun', 'banner'),
  person('gao', 'bureau'),
  person('qian', 'bureau'),
  person('tang', 'bureau'),
  person('bao', 'banner'),
  person('jin', 'procuratorate'),
  person('desk', 'police'),
  person('judge', 'court'),
  person('wan', 'treasury'),
  person('clerk', 'bank-1'),
  person('teller', 'bank-2'),
  person('gone', 'bureau', 'squad-1'),
  entry('PostingEnded', { occurredAt, personId: 'gone', on: plainDate('2026-05-05'), reason: '退休' }),
  person('moved', 'bureau', 'squad-1'),
  person('moved', 'banner', undefined, today),
];

export const registersOfSight = registersFrom(entries);
/** The last day on which Gone is in post. */
export const dayBefore = plainDate('2026-05-05');
