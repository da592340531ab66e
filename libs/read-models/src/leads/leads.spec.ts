import { describe, expect, it } from '@jest/globals';
import {
  AdvisoryIssued,
  LeadCheckExtended,
  LeadChecked,
  LeadClosedNotFiled,
  LeadFiled,
  LeadRegistered,
  type LeadEvent,
} from '@ecl/enforcement';
import { plainDate } from '@ecl/kernel';
import type { LeadGround, LeadScope } from '@ecl/identity';
import { everyLead } from '../testing/scopes.js';
import { at, expensive, toldTo } from '../testing/telling.js';
import { leadOf, leads, searchLeads, type LeadSearch } from './index.js';

const registered = (
  leadId: string,
  over: { agencyId?: string; unitId?: string; submittedBy?: string } = {},
): LeadEvent =>
  LeadRegistered({
    occurredAt: at('2026-03-02 09:00'),
    leadId,
    source: 'hotline',
    place: '示例街',
    conduct: '占道经营',
    agencyId: 'cf-bureau',
    unitId: 'cf-squad-1',
    foundOn: plainDate('2026-03-02'),
    reporter: { reporterId: 'r-1', name: '示例举报人' },
    submittedBy: 'xie',
    dueOn: plainDate('2026-03-23'),
    ...over,
  });
const told = toldTo(leads)
  .tell('lead-open', [registered('open')])
  .tell('lead-extended', [
    registered('extended'),
    LeadChecked({ occurredAt: at('2026-03-03 09:00'), officers: ['li', 'wang'], findings: '复杂', documents: [] }),
    LeadCheckExtended({
      occurredAt: at('2026-03-10 09:00'),
      reason: '情况复杂',
      approvedBy: 'zhou',
      dueOn: plainDate('2026-04-07'),
    }),
  ])
  .tell('lead-filed', [
    registered('filed', { unitId: 'cf-squad-2' }),
    ...['c-0', 'c-1', 'c-0', 'c-1'].map((caseId) =>
      LeadFiled({ occurredAt: at('2026-03-04 09:00'), caseId, linkedBy: 'system' }),
    ),
  ])
  .tell('lead-closed', [
    registered('closed', { agencyId: 'hs-bureau', unitId: 'hs-squad', submittedBy: 'sun' }),
    AdvisoryIssued({ occurredAt: at('2026-03-03 09:00'), text: '请改正', addressee: '某店', issuedBy: 'sun' }),
    LeadClosedNotFiled({
      occurredAt: at('2026-03-05 09:00'),
      approvedBy: 'bao',
      reason: 'slightAndCorrected',
      explanation: '已改正',
    }),
  ]);

const to = (...grounds: readonly LeadGround[]): LeadScope => ({ grounds });
const today = plainDate('2026-03-24');
const found = (search: LeadSearch = {}, scope: LeadScope = everyLead) =>
  searchLeads(told.db, scope, today, search).rows.map(({ leadId }) => leadId);

describe('the list of leads', () => {
  it.each<[string, LeadSearch, string[]]>([
    ['all of them, newest first', {}, ['closed', 'filed', 'extended', 'open']],
    ['those that are open', { status: 'open' }, ['extended', 'open']],
    ['those that were filed', { status: 'filed' }, ['filed']],
    ['those past their last day, but not an extended one [SC04]', { overdueOn: today }, ['open']],
    ['no lead as overdue on the last day itself', { overdueOn: plainDate('2026-03-23') }, []],
    ['those of a unit', { unitId: 'cf-squad-2' }, ['filed']],
  ])('the list of leads shows %s', (_, search, expected) => {
    expect(found(search)).toEqual(expected);
  });

  it.each<[LeadScope, string[]]>([
    [to({ is: 'own-agency', agencyId: 'hs-bureau' }), ['closed']],
    [to({ is: 'own-unit', agencyId: 'cf-bureau', unitId: 'cf-squad-1' }), ['extended', 'open']],
    [to({ is: 'own-unit', agencyId: 'hs-bureau', unitId: 'cf-squad-1' }), []],
    [to({ is: 'submitter', personId: 'sun', agencyIds: undefined }), ['closed']],
    [to({ is: 'submitter', personId: 'sun', agencyIds: ['cf-bureau'] }), []],
    [
      to(
        { is: 'own-unit', agencyId: 'cf-bureau', unitId: 'cf-squad-2' },
        { is: 'submitter', personId: 'sun', agencyIds: undefined },
      ),
      ['closed', 'filed'],
    ],
    [to(), []],
  ])('the list of leads is limited to what %j may see', (scope, expected) => {
    expect(found({}, scope)).toEqual(expected);
  });

  it('the list of leads says what came of one lead', () => {
    expect(leadOf(told.db, everyLead, today, 'filed')).toMatchObject({
      status: 'filed',
      caseId: 'c-1',
      caseIds: ['c-0', 'c-1'],
      isOverdue: false,
    });
    expect(leadOf(told.db, everyLead, today, 'closed')).toMatchObject({ reason: 'slightAndCorrected', advisories: 1 });
    expect(leadOf(told.db, everyLead, today, 'extended')).toMatchObject({ isExtended: true, isChecked: true });
    expect(
      leadOf(told.db, to({ is: 'own-unit', agencyId: 'cf-bureau', unitId: 'elsewhere' }), today, 'open'),
    ).toBeUndefined();
  });

  it('the list of leads has nothing about the person who reported a lead', () => {
    expect(JSON.stringify(told.db.all('SELECT * FROM lead'))).not.toContain('示例举报人');
  });

  it.each<LeadSearch>([{}, { status: 'open' }, { overdueOn: today }, { unitId: 'x' }])(
    'the list of leads reads no whole table looking for %j',
    (search) => {
      for (const scope of [
        to({ is: 'own-agency', agencyId: 'cf-bureau' }),
        to(
          { is: 'own-unit', agencyId: 'cf-bureau', unitId: 'cf-squad-1' },
          { is: 'submitter', personId: 'sun', agencyIds: ['cf-bureau'] },
        ),
      ])
        expect(expensive(told.plansOf((db) => searchLeads(db, scope, today, search)))).toEqual([]);
    },
  );
});
