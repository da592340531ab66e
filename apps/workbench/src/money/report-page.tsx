import { useSearch } from '@tanstack/react-router';
import { dayOf } from '../ledger/moments.js';
import { useMe } from '../shell/account.js';
import { FormPage } from '../steps/form-page.js';
import { useSay } from '../words/language.js';

/** The bank reports what it collected on a day. The report of a day is one stream: its id is the bank and the day. */
export const ReportPage = () => {
  const say = useSay();
  const me = useMe();
  const { day = dayOf(Date.now()) } = useSearch({ strict: false });
  if (typeof me?.agencyId !== 'string') return null;
  return (
    <FormPage
      name="bank-reports.report-collections"
      step="report-collections"
      subject={`${me.agencyId}-${day}`}
      back={{ to: '/money/days', said: { zh: '罚款与对账', en: 'Money' } }}
      start={{ bankId: me.agencyId, reportDate: day, lines: [{}] }}
      intro={say(
        '写明当日每一笔收款；账本据此逐笔核对。没有收款的日子也要报送。',
        'Each payment of the day; the ledger compares them line by line. A day without payments is reported too.',
      )}
    />
  );
};
