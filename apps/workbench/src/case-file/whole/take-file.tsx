import { TakeAway } from '../../shell/take-away.js';
import { useSay } from '../../words/language.js';

const FORMS = [
  { form: 'pdf', zh: '案卷 PDF', en: 'The file as PDF' },
  { form: 'zip', zh: '全卷和原件 ZIP', en: 'Everything, with originals (ZIP)' },
  { form: 'csv', zh: '步骤表 CSV', en: 'Its steps as CSV' },
] as const;

/** The file in a form that can be taken away. That it was taken is on record, as every reading is. */
export const TakeFile = ({ caseId }: { readonly caseId: string }) => {
  const say = useSay();
  return (
    <p className="row take no-print">
      {FORMS.map(({ form, zh, en }) => (
        <TakeAway
          key={form}
          className="button"
          path={`/api/cases/${encodeURIComponent(caseId)}/file.${form}`}
          name={`${caseId}.${form}`}
        >
          {say(zh, en)}
        </TakeAway>
      ))}
      <span className="muted small">
        {say('带走也是查阅，同样留痕', 'taking it away is a reading, and is on record')}
      </span>
    </p>
  );
};
