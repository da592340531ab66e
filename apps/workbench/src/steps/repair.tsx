import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { questions } from '../ledger/questions.js';
import { useSay, type Said } from '../words/language.js';
import { stepWords } from '../words/steps.js';
import { anchorOf } from './anchor.js';
import { goTo } from './go-to.js';
import { CHANGED_IN_FORM, repairOf, type Particulars } from './repairs.js';
import { useForm } from './step-context.js';

/** `serve-decision` is the step of the command `ServeDecision`. */
const titleOf = (step: string): Said =>
  stepWords(step.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()));

/** What cures a broken rule: a field of this form, or another step of the case, for whoever may take it. */
export const Repair = ({
  rule,
  particulars,
}: {
  readonly rule: string;
  readonly particulars: Particulars | undefined;
}) => {
  const { step, fields = [], caseId } = useForm();
  const own = CHANGED_IN_FORM[rule]?.map((name) => fields.find((field) => field.name === name)).find(Boolean);
  const other = repairOf(rule, particulars);
  return (
    <>
      {own && <ToField name={own.name} title={own.title} />}
      {other !== undefined && other !== step && caseId !== undefined && <RepairingStep step={other} caseId={caseId} />}
    </>
  );
};

const ToField = ({ name, title }: { readonly name: string; readonly title: Said }) => {
  const say = useSay();
  return (
    <span className="fix">
      <a
        href={`#${anchorOf(`/${name}`)}`}
        onClick={(event) => {
          event.preventDefault();
          goTo(`/${name}`);
        }}
      >
        {say(`改“${title.zh}”`, `Change “${title.en}”`)}
      </a>
    </span>
  );
};

/** A link for whoever takes such steps; for everybody else, what has to be done by others. */
export const RepairingStep = ({ step, caseId }: { readonly step: string; readonly caseId: string }) => {
  const say = useSay();
  const steps = useQuery(questions.case(caseId)).data?.data.nextSteps;
  if (steps === undefined) return null;
  const title = titleOf(step);
  const mine = steps.open.find((each) => each.step === step) ?? steps.shut.find((each) => each.step === step);
  if (mine === undefined)
    return (
      <span className="fix muted">{say(`先由有此职责的人办理：${title.zh}`, `Others do first: ${title.en}`)}</span>
    );
  return (
    <span className="fix">
      <Link
        to="/cases/$id/steps/$step"
        params={{ id: caseId, step }}
        search={mine.partyId === undefined ? {} : { party: mine.partyId }}
      >
        {say(`去办：${title.zh}`, `Go to: ${title.en}`)}
      </Link>
    </span>
  );
};

/** The step that cures a rule which keeps another step shut. */
export const RepairOf = ({
  rule,
  particulars,
  step,
  caseId,
}: {
  readonly rule: string;
  readonly particulars: Particulars | undefined;
  readonly step: string;
  readonly caseId: string;
}) => {
  const other = repairOf(rule, particulars);
  return other === undefined || other === step ? null : <RepairingStep step={other} caseId={caseId} />;
};
