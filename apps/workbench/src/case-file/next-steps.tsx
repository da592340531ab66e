import { Link } from '@tanstack/react-router';
import type { Answers } from '../ledger/client.js';
import { useMe } from '../shell/account.js';
import { Icons } from '../shell/icons.js';
import { Articles, Cure } from '../shell/marks.js';
import { Card } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { roleWords } from '../words/words.js';
import { RepairOf } from '../steps/repair.js';
import { byUse, isUsual, shutByUse } from './usual-steps.js';

type Steps = Answers['NextStepsAnswer'];
type Shut = Answers['ShutStep'];

const SHOWN_OPEN = 6;
const SHOWN_SHUT = 5;

/** What can be done now, as buttons; what cannot be done yet, as a list that says why and how: nothing here is a button that does not work. */
export const NextSteps = ({ caseId, steps }: { readonly caseId: string; readonly steps: Steps }) => {
  const say = useSay();
  const me = useMe();
  const open = byUse(steps.open);
  const shut = shutByUse(steps.shut);
  const usual = open.filter(isUsual);
  const first = usual.length > 0 ? usual.slice(0, SHOWN_OPEN) : open.slice(0, SHOWN_OPEN);
  const rest = open.filter((step) => !first.includes(step));
  const roles = me?.roles.map((role) => say(roleWords(role))).join(say('、', ', ')) ?? '';
  return (
    <Card
      title={say('现在可以办', 'What you can do now')}
      hint={say(`按您的职责：${roles}`, `as ${roles}`)}
      className="no-print"
    >
      {open.length === 0 ? (
        <p className="in muted">{say('现在没有您可以办的步骤。', 'There is no step for you now.')}</p>
      ) : (
        <ul className="next">
          {first.map((step, nth) => (
            <li key={`${step.step}/${step.partyId ?? ''}`}>
              <StepLink caseId={caseId} step={step} isMain={nth === 0 && usual.length > 0} />
            </li>
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <details className="more">
          <summary>{say(`其他 ${String(rest.length)} 项`, `${String(rest.length)} more`)}</summary>
          <ul className="next">
            {rest.map((step) => (
              <li key={`${step.step}/${step.partyId ?? ''}`}>
                <StepLink caseId={caseId} step={step} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {shut.length > 0 && (
        <>
          <h3 className="in-head">{say('现在不能办，以及怎样才能办', 'What you cannot do yet, and how you could')}</h3>
          <ShutList caseId={caseId} steps={shut.slice(0, SHOWN_SHUT)} />
          {shut.length > SHOWN_SHUT && (
            <details className="more">
              <summary>
                {say(
                  `另有 ${String(shut.length - SHOWN_SHUT)} 项现在不能办`,
                  `${String(shut.length - SHOWN_SHUT)} more`,
                )}
              </summary>
              <ShutList caseId={caseId} steps={shut.slice(SHOWN_SHUT)} />
            </details>
          )}
        </>
      )}
    </Card>
  );
};

const StepLink = ({
  caseId,
  step,
  isMain = false,
}: {
  readonly caseId: string;
  readonly step: Answers['OpenStep'];
  readonly isMain?: boolean;
}) => {
  const say = useSay();
  return (
    <Link
      className={isMain ? 'step main' : 'step'}
      {...(step.step === 'give-review-opinion'
        ? ({ to: '/cases/$id/review', params: { id: caseId } } as const)
        : ({
            to: '/cases/$id/steps/$step',
            params: { id: caseId, step: step.step },
            search: step.partyId === undefined ? {} : { party: step.partyId },
          } as const))}
    >
      <b>{say(step)}</b>
    </Link>
  );
};

const ShutList = ({ caseId, steps }: { readonly caseId: string; readonly steps: readonly Shut[] }) => {
  const say = useSay();
  return (
    <ul className="shut">
      {steps.map(({ step, partyId, violations, ...title }) => (
        <li key={`${step}/${partyId ?? ''}`}>
          <b>
            <Icons.lock />
            {say(title)}
          </b>
          <span>
            {violations.slice(0, 2).map(({ rule, message, messageZh, particulars }) => (
              <span className="why" key={rule}>
                {say(messageZh, message)} <Cure rule={rule} /> <RepairOf {...{ rule, particulars, step, caseId }} />
              </span>
            ))}
          </span>
          <Articles of={[...new Set(violations.flatMap(({ articles }) => articles))].slice(0, 3)} />
        </li>
      ))}
    </ul>
  );
};
