import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useSay } from '../../words/language.js';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

const MOST_SHOWN = 60;

/** A list in which one finds something by typing a part of it. Arrows move, Enter takes, Escape leaves. */
export const Combobox = ({
  id,
  value,
  options,
  onPick,
  describedBy,
  isBad = false,
}: {
  readonly id: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onPick: (value: string | undefined) => void;
  readonly describedBy?: string | undefined;
  readonly isBad?: boolean;
}) => {
  const say = useSay();
  const list = useId();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const chosen = options.find((option) => option.value === value);
  const isOpen = typed !== undefined;
  const found = useMemo(() => {
    const words = (typed ?? '').trim().toLowerCase();
    return options
      .filter(({ value: own, label, hint = '' }) => `${label} ${hint} ${own}`.toLowerCase().includes(words))
      .slice(0, MOST_SHOWN);
  }, [options, typed]);
  const take = (option: Option | undefined): void => {
    if (option) onPick(option.value);
    setTyped(undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) setTyped('');
      setActive((now) =>
        Math.max(0, Math.min(found.length - 1, now + (event.key === 'ArrowDown' ? (isOpen ? 1 : 0) : -1))),
      );
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      take(found[active]);
    } else if (event.key === 'Escape') setTyped(undefined);
  };
  return (
    <div className="combobox">
      <input
        id={id}
        ref={box}
        role="combobox"
        autoComplete="off"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-invalid={isBad}
        aria-describedby={describedBy}
        {...(isOpen && found[active] ? { 'aria-activedescendant': `${list}-${String(active)}` } : {})}
        value={typed ?? chosen?.label ?? value ?? ''}
        placeholder={say('输入几个字查找', 'Type to find')}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          if (event.target.value === '') onPick(undefined);
        }}
        onClick={() => setTyped((now) => now ?? '')}
        onBlur={() => setTyped(undefined)}
        onKeyDown={onKeyDown}
      />
      <ul id={list} role="listbox" aria-label={say('可选项', 'Choices')} hidden={!isOpen}>
        {found.map((option, nth) => (
          <li
            key={option.value}
            id={`${list}-${String(nth)}`}
            role="option"
            aria-selected={nth === active}
            // Taken before the box loses the focus.
            onMouseDown={(event) => {
              event.preventDefault();
              take(option);
            }}
          >
            {option.label} {option.hint !== undefined && <span className="muted small">{option.hint}</span>}
          </li>
        ))}
        {isOpen && found.length === 0 && (
          <li role="option" aria-selected={false} aria-disabled="true" className="muted">
            {say('没有找到', 'Nothing found')}
          </li>
        )}
      </ul>
    </div>
  );
};
