import { anchorOf } from './anchor.js';

const CONTROLS = 'input, select, textarea, button';

/** Brings the field of a member into sight and takes the focus there, also where optional fields are folded away. */
export const goTo = (pointer: string): void => {
  const place = document.getElementById(anchorOf(pointer));
  const folded = place?.closest('details');
  if (folded) folded.open = true;
  place?.scrollIntoView({ block: 'center' });
  (place?.matches(CONTROLS) ? place : (place?.querySelector<HTMLElement>(CONTROLS) ?? place))?.focus();
};
