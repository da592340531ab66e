import { useParams } from '@tanstack/react-router';
import { FormPage } from '../steps/form-page.js';
import { useSay } from '../words/language.js';

/** Two supervisors declare a check; on the same day the file is open to them. */
export const DeclareCheckPage = () => {
  const say = useSay();
  const { id = '' } = useParams({ strict: false });
  return (
    <FormPage
      name="supervision.declare-supervision-check"
      step="declare-supervision-check"
      subject={id}
      back={{ to: '/oversight', said: { zh: '执法监督', en: 'Oversight' } }}
      intro={say(
        '发起当日可以查阅本案全卷，查阅留痕。',
        'The file is open on the day of the check, and each reading is on record.',
      )}
      then={() => `/cases/${id}`}
    />
  );
};
