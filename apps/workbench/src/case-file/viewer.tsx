import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fileAt } from '../ledger/client.js';
import { saidBy } from '../ledger/problem.js';
import { useSay } from '../words/language.js';

/** As much of a paper as its viewer needs. */
interface Shown {
  readonly sha256: string;
  readonly title?: string;
  readonly id?: string;
  readonly file?: { readonly mediaType: string };
}

/** The original, fetched with the session of whoever looks; the reading is on record. */
export const Viewer = ({
  caseId,
  paper,
  close,
}: {
  readonly caseId: string;
  readonly paper: Shown;
  readonly close: () => void;
}) => {
  const say = useSay();
  const original = useQuery({
    queryKey: ['case', caseId, 'paper', paper.sha256],
    staleTime: Infinity,
    queryFn: () => fileAt(`/api/cases/${encodeURIComponent(caseId)}/papers/${paper.sha256}`),
  });
  const address = useAddressOf(original.data);
  const type = paper.file?.mediaType ?? '';
  const name = paper.title ?? paper.id ?? paper.sha256;
  return (
    <div className="viewer">
      <div className="row">
        <b>{name}</b>
        <span className="aside">
          {address !== undefined && (
            <a href={address} download={name}>
              {say('下载', 'Download')}
            </a>
          )}{' '}
          <button type="button" className="link" onClick={close}>
            {say('关上', 'Close')}
          </button>
        </span>
      </div>
      {original.error ? (
        <p className="trouble" role="alert">
          {say(saidBy(original.error))}
        </p>
      ) : address === undefined ? (
        <p className="muted">{say('正在取…', 'Loading…')}</p>
      ) : type.startsWith('image/') ? (
        <img src={address} alt={name} />
      ) : type.startsWith('video/') ? (
        <video src={address} controls />
      ) : type.startsWith('audio/') ? (
        <audio src={address} controls />
      ) : type === 'application/pdf' ? (
        <iframe src={address} title={name} />
      ) : (
        <p className="muted">
          {say('这种文件不能在这里打开，请下载。', 'This kind of file cannot be shown here; download it.')}
        </p>
      )}
    </div>
  );
};

const useAddressOf = (blob: Blob | undefined): string | undefined => {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!blob) return undefined;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [blob]);
  return address;
};
