import { Heading } from '../shell/page.js';
import { useSay } from '../words/language.js';
import { Approvals } from './approvals.js';

export const ApprovalsPage = () => {
  const say = useSay();
  return (
    <>
      <Heading title={say('待我审批', 'Approvals')} />
      <p className="sub">
        {say(
          '立案、处罚决定、移送、公示：每件写明等什么、什么时候到期。决定以后由账本核对并记录。',
          'Filings, penalties, transfers, publications: what is asked, and until when.',
        )}
      </p>
      <div className="below">
        <Approvals />
      </div>
    </>
  );
};
