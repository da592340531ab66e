import { dayWords } from '../ledger/moments.js';
import type { Answers } from '../ledger/client.js';
import { partyKindWords } from '../words/words.js';
import { useSay, type Said } from '../words/language.js';
import { differencesOf, type Stretch } from './differences.js';
import type { Original } from './original.js';

const FIELDS = [
  { field: 'partyName', zh: '行政相对人', en: 'Party' },
  { field: 'decisionNumber', zh: '决定书文号', en: 'Decision' },
  { field: 'conduct', zh: '违法事实', en: 'Facts' },
  { field: 'basis', zh: '处罚依据', en: 'Basis' },
  { field: 'penaltySummary', zh: '处罚内容', en: 'Penalty' },
  { field: 'agency', zh: '处罚机关', en: 'Agency' },
] as const satisfies readonly (Said & { field: keyof PublicText })[];

type PublicText = Answers['PublicTextAnswer'];

/** Each field of the public text beside the words of the file, with every masking marked on both sides. */
export const Compared = ({ original, shown }: { readonly original: Original; readonly shown: PublicText }) => {
  const say = useSay();
  return (
    <table className="stack compared">
      <thead>
        <tr>
          <th scope="col">{say('项目', 'Field')}</th>
          <th scope="col">{say('案卷原文', 'The file')}</th>
          <th scope="col">{say('公众看到的', 'What the public reads')}</th>
        </tr>
      </thead>
      <tbody>
        {FIELDS.map(({ field, ...words }) => {
          const known = field === 'partyName' || field === 'conduct' ? original[field] : undefined;
          const parts = differencesOf(known ?? shown[field], shown[field]);
          return (
            <tr key={field}>
              <th scope="row">{say(words)}</th>
              <td>
                {known === undefined ? (
                  <span className="muted">{say('同右', 'the same')}</span>
                ) : (
                  <Marked parts={parts.original} className="masked" said={{ zh: '不公开', en: 'not published' }} />
                )}
              </td>
              <td>
                <Marked parts={parts.shown} className="in-place" said={{ zh: '代替', en: 'in its place' }} />
              </td>
            </tr>
          );
        })}
        <tr>
          <th scope="row">{say('类别、日期', 'Kind, day')}</th>
          <td className="muted">{say('同右', 'the same')}</td>
          <td>
            {say(partyKindWords(shown.partyKind))} · {dayWords(shown.decidedOn, say.language)}
          </td>
        </tr>
      </tbody>
    </table>
  );
};

const Marked = ({
  parts,
  className,
  said,
}: {
  readonly parts: readonly Stretch[];
  readonly className: string;
  readonly said: Said;
}) => {
  const say = useSay();
  return (
    <>
      {parts.map(({ text, isSame }, nth) =>
        isSame ? (
          <span key={nth}>{text}</span>
        ) : (
          <mark key={nth} className={className} title={say(said)}>
            <span className="hidden">{say(`（${said.zh}：`, ` (${said.en}: `)}</span>
            {text}
            <span className="hidden">{say('）', ')')}</span>
          </mark>
        ),
      )}
    </>
  );
};
