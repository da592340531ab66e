import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answers } from '../../ledger/client.js';
import { momentWords } from '../../ledger/moments.js';
import { questions } from '../../ledger/questions.js';
import { Asked } from '../../shell/asked.js';
import { Mark } from '../../shell/marks.js';
import { useNames } from '../../shell/names.js';
import { Card } from '../../shell/page.js';
import { counted, useSay } from '../../words/language.js';
import { dataOf } from './data-of.js';
import { PaperRow } from './paper-row.js';
import { SaidByStep } from './said-by-step.js';
import { TakeFile } from './take-file.js';

type Whole = Answers['WholeFileAnswer'];
type Section = Answers['SectionOfFile'];
type Step = Answers['StepOfFile'];

/** The file itself, section by section, each step with all that it says and its papers; of the case, or of one party. */
export const WholeFile = ({ caseId }: { readonly caseId: string }) => {
  const say = useSay();
  const { party } = useSearch({ strict: false });
  const file = useQuery(questions.file(caseId));
  return (
    <Asked of={file}>
      {(whole) => {
        const chosen = whole.parties.find(({ partyId }) => partyId === party);
        const parts: readonly (readonly [string, readonly Section[]])[] = [
          [say('全案共有', 'Of the whole case'), whole.sections],
          ...whole.parties.map((each) => [each.name ?? each.partyId, each.sections] as const),
        ];
        const shown = chosen ? parts.filter((_, nth) => nth === 0 || whole.parties[nth - 1] === chosen) : parts;
        return (
          <>
            <TakeFile caseId={caseId} />
            {whole.withheld.length > 0 && (
              <section className="outcome of-warn" aria-label={say('没有显示的部分', 'Not shown')}>
                <h2>{say('依您的查阅依据，下列部分没有显示', 'Your ground does not open these parts')}</h2>
                <ol>
                  {whole.withheld.map((why) => (
                    <li key={why.zh}>{say(why)}</li>
                  ))}
                </ol>
              </section>
            )}
            {whole.parties.length > 1 && (
              <nav className="chosen" aria-label={say('哪一当事人', 'Which party')}>
                <Link to="." search={{}} aria-current={chosen ? undefined : 'true'} resetScroll={false}>
                  {say('全部当事人', 'All parties')}
                </Link>
                {whole.parties.map(({ partyId, name }) => (
                  <Link
                    key={partyId}
                    to="."
                    search={{ party: partyId }}
                    aria-current={chosen?.partyId === partyId ? 'true' : undefined}
                    resetScroll={false}
                  >
                    {name ?? partyId}
                  </Link>
                ))}
              </nav>
            )}
            {shown.map(([name, sections], nth) => (
              <div key={nth} className="part-of-file">
                {parts.length > 1 && <h2>{name}</h2>}
                {sections.map((section) => (
                  <SectionCard key={section.section} caseId={caseId} section={section} whole={whole} />
                ))}
              </div>
            ))}
          </>
        );
      }}
    </Asked>
  );
};

const SectionCard = ({
  caseId,
  section,
  whole,
}: {
  readonly caseId: string;
  readonly section: Section;
  readonly whole: Whole;
}) => {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const steps = whole.steps.filter(({ number }) => section.steps.includes(number));
  return (
    <Card
      title={say(section)}
      hint={say(`${String(steps.length)} 步`, counted(steps.length, 'step', 'steps'))}
      aside={
        <span className="row">
          {section.missing > 0 && (
            <Mark tone="late">
              {say(`缺原件 ${String(section.missing)} 份`, `${String(section.missing)} originals missing`)}
            </Mark>
          )}
          <button type="button" className="link no-print" onClick={() => setOpen(!isOpen)}>
            {isOpen ? say('收起', 'Close') : say('展开内容', 'Open')}
            <span className="hidden"> {say(section)}</span>
          </button>
        </span>
      }
    >
      <ul className="rows">
        {steps.map((step) => (
          <StepRow
            key={step.number}
            {...{ caseId, step, isOpen }}
            papers={section.papers.filter((paper) => paper.step === step.number)}
          />
        ))}
      </ul>
    </Card>
  );
};

const StepRow = ({
  caseId,
  step,
  papers,
  isOpen,
}: {
  readonly caseId: string;
  readonly step: Step;
  readonly papers: readonly Answers['PaperOfFile'][];
  readonly isOpen: boolean;
}) => {
  const say = useSay();
  const { personName } = useNames();
  const people = [...new Set(step.persons.map(({ personId }) => personName(personId)))];
  const data = dataOf(step);
  return (
    <li>
      <details key={String(isOpen)} open={isOpen}>
        <summary className="step-summary">
          <b>
            {step.number}. {say(step.title)}
          </b>{' '}
          <time className="muted small" dateTime={step.occurredAt}>
            {momentWords(step.occurredAt, say.language)}
          </time>{' '}
          <span className="muted small">{people.join(say('、', ', ')) || personName(step.account)}</span>
        </summary>
        {data ? (
          <SaidByStep data={data} />
        ) : (
          <p className="muted small">{say('依您的查阅依据，不显示内容。', 'Your ground does not open its content.')}</p>
        )}
      </details>
      {papers.map((paper) => (
        <PaperRow key={`${paper.sha256}/${paper.id ?? ''}`} caseId={caseId} paper={paper} />
      ))}
    </li>
  );
};
