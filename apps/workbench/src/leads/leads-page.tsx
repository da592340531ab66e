import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { dayOf, dayWords } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { LimitMark } from '../my-work/limit-mark.js';
import { daysLate } from '../my-work/urgency.js';
import { useMay, useMe } from '../shell/account.js';
import { Asked } from '../shell/asked.js';
import { Icons } from '../shell/icons.js';
import { Mark } from '../shell/marks.js';
import { useNames } from '../shell/names.js';
import { Heading } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { valueWords } from '../words/values.js';

const LISTS = [
  { status: 'open', zh: '待核查', en: 'open' },
  { status: 'filed', zh: '已转立案', en: 'filed' },
  { status: 'notFiled', zh: '不予立案', en: 'not filed' },
] as const;

/** Leads: what was found or reported, and must be checked in fifteen working days. */
export const LeadsPage = () => {
  const say = useSay();
  const { unitName } = useNames();
  const { status: asked } = useSearch({ strict: false });
  const chosen = LISTS.find(({ status }) => status === asked) ?? LISTS[0];
  const leads = useQuery(questions.leads(chosen.status));
  const mayRegister = useMay()('register-lead');
  return (
    <>
      <div className="row">
        <Heading title={say('线索', 'Leads')} />
        {mayRegister && (
          <Link className="button main aside" to="/leads/new">
            <Icons.plus /> {say('登记线索', 'Register a lead')}
          </Link>
        )}
      </div>
      <nav className="tabs" aria-label={say('哪些线索', 'Which leads')}>
        {LISTS.map((each) => (
          <Link
            key={each.status}
            to="/leads"
            search={{ status: each.status }}
            aria-current={each === chosen ? 'page' : undefined}
          >
            {say(each)}
          </Link>
        ))}
      </nav>
      <section className="card" aria-label={say(chosen)}>
        <Asked of={leads}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="in muted">{say('没有线索。', 'None.')}</p>
            ) : (
              <table className="stack">
                <thead>
                  <tr>
                    <th scope="col">{say('线索', 'Lead')}</th>
                    <th scope="col">{say('来源', 'Source')}</th>
                    <th scope="col">{say('核查期限', 'To be checked by')}</th>
                    <th scope="col">{say('办理', 'To do')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((lead) => (
                    <tr key={lead.leadId}>
                      <td>
                        <b>{lead.conduct}</b>
                        <div>{lead.place}</div>
                        <div className="muted small">{unitName(lead.unitId)}</div>
                      </td>
                      <td>
                        {say(valueWords('source', lead.source))}
                        <div className="muted small">{dayWords(lead.foundOn, say.language)}</div>
                      </td>
                      <td>
                        {lead.status === 'open' ? (
                          <LimitMark
                            limit={{
                              dueOn: lead.dueOn,
                              isProvisional: lead.isProvisional,
                              daysLate: daysLate(lead.dueOn, dayOf(Date.now())),
                            }}
                          />
                        ) : (
                          <Mark tone={lead.status === 'filed' ? 'done' : 'still'}>{say(chosen)}</Mark>
                        )}
                        {lead.explanation !== undefined && <div className="small muted">{lead.explanation}</div>}
                      </td>
                      <td>
                        {lead.caseIds.map((caseId) => (
                          <Link key={caseId} to="/cases/$id" params={{ id: caseId }}>
                            {say('看案卷', 'Its case')}
                          </Link>
                        ))}
                        {lead.status === 'open' && <Steps id={lead.leadId} isChecked={lead.isChecked} />}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )
          }
        </Asked>
      </section>
    </>
  );
};

/** What can be done with an open lead, by whoever may. */
const Steps = ({ id, isChecked }: { readonly id: string; readonly isChecked: boolean }) => {
  const say = useSay();
  const duties = (useMe()?.duties ?? []).filter(
    ({ collection, step }) => collection === 'leads' && step !== 'register-lead',
  );
  return (
    <span className="row small">
      {duties.map((duty) => (
        <Link key={duty.step} to="/leads/$id/$step" params={{ id, step: duty.step }}>
          {say(duty)}
        </Link>
      ))}
      {isChecked && (
        <Link to="/cases/new" search={{ lead: id }}>
          {say('提请立案', 'Propose filing')}
        </Link>
      )}
    </span>
  );
};
