import { useState } from 'react';
import { fenOf, inCapitals, yuanOf } from '../../ledger/money.js';
import { useSay } from '../../words/language.js';
import { useForm } from '../step-context.js';
import type { ControlProps } from './control.js';
import { FineLaw } from './fine-law.js';

/** An amount in yuan, written out below as papers have it. */
export const Money = ({ id, path, value, describedBy }: ControlProps) => {
  const say = useSay();
  const { set } = useForm();
  const [typed, setTyped] = useState(typeof value === 'number' ? yuanOf(value) : '');
  const fen = fenOf(typed);
  return (
    <>
      <span className="with-unit">
        <input
          id={id}
          inputMode="decimal"
          value={typed}
          aria-describedby={`${id}-echo ${describedBy ?? ''}`}
          onChange={(event) => {
            setTyped(event.target.value);
            set(path, fenOf(event.target.value));
          }}
        />
        {say('元', 'yuan')}
      </span>
      <p className="hint" id={`${id}-echo`} aria-live="polite">
        {fen === undefined
          ? say('填数字，最多两位小数，如 150000 或者 150,000.00', 'Digits, at most two decimals: 150000 or 150,000.00')
          : inCapitals(fen)}
      </p>
      <FineLaw path={path} fen={fen} />
    </>
  );
};

export const Numeral = ({
  id,
  path,
  value,
  describedBy,
  unit,
}: ControlProps & { readonly unit: string | undefined }) => {
  const say = useSay();
  const { set } = useForm();
  const [typed, setTyped] = useState(typeof value === 'number' ? String(value) : '');
  return (
    <span className="with-unit">
      <input
        id={id}
        inputMode="numeric"
        value={typed}
        aria-describedby={describedBy}
        onChange={(event) => {
          setTyped(event.target.value);
          const digits = event.target.value.normalize('NFKC').trim();
          set(path, /^\d{1,15}(\.\d{1,6})?$/.test(digits) ? Number(digits) : undefined);
        }}
      />
      {unit === 'day' ? say('日', 'days') : unit === 'month' ? say('个月', 'months') : ''}
    </span>
  );
};
