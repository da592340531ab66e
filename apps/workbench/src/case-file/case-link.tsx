import { Link } from '@tanstack/react-router';
import type { Answers } from '../ledger/client.js';
import { useSay } from '../words/language.js';
import { numberOf } from './case-number.js';

/** Back to the case, by its number, and whom it is about. */
export const CaseLink = ({ of }: { readonly of: Answers['CaseInRegister'] }) => {
  const say = useSay();
  return (
    <>
      <Link to="/cases/$id" params={{ id: of.caseId }}>
        {numberOf(of, say)}
      </Link>{' '}
      · {of.parties.map(({ name }) => name).join(say('、', ', '))}
    </>
  );
};
