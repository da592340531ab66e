import { useSay, type Said } from '../words/language.js';

/** Why it did not work, above the form; nothing before it was tried. */
export const Trouble = ({ said }: { readonly said: Said | undefined }) => {
  const say = useSay();
  return (
    said && (
      <p className="trouble" role="alert">
        {say(said)}
      </p>
    )
  );
};
