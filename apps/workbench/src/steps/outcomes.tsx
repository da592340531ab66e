import { useSay } from '../words/language.js';
import { Incomplete, Refused, Trouble, Warned, WouldBeRecorded } from './outcome.js';
import { Overtaken } from './overtaken.js';
import type { Outcome } from './recording.js';

interface OutcomesProps {
  readonly outcome: Outcome | undefined;
  readonly caseId: string | undefined;
  /** The revision that the form was opened on. */
  readonly since: string | null;
  readonly isBusy: boolean;
  readonly record: (acknowledged: readonly string[]) => void;
  readonly goOn: () => void;
}

/** What the ledger answered, above the form. */
export const Outcomes = ({ outcome, caseId, since, isBusy, record, goOn }: OutcomesProps) => {
  const say = useSay();
  switch (outcome?.is) {
    case 'refused':
      return <Refused {...outcome} />;
    case 'incomplete':
      return <Incomplete missing={outcome.missing} />;
    case 'fine':
      return <WouldBeRecorded />;
    case 'trouble':
      return (
        <Trouble title={say('没有记录', 'Not recorded')}>
          <p>{say(outcome.said)}</p>
        </Trouble>
      );
    case 'warned':
      return (
        <Warned warnings={outcome.warnings}>
          <button
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() => record(outcome.warnings.map(({ warning }) => warning))}
          >
            {say('核对无误，照此记录', 'It is right; record it')}
          </button>
        </Warned>
      );
    case 'overtaken':
      return caseId === undefined ? null : <Overtaken caseId={caseId} since={since} again={goOn} />;
    case undefined:
      return null;
  }
};
