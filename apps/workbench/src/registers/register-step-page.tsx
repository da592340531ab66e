import { useParams, useSearch } from '@tanstack/react-router';
import { filledBy } from '../steps/filled-by.js';
import { FormPage } from '../steps/form-page.js';
import { REGISTERS } from './registers.js';

/** A step of whoever keeps a register. */
export const RegisterStepPage = () => {
  const { register = '', step = '' } = useParams({ strict: false });
  const { fill } = useSearch({ strict: false });
  const said = REGISTERS.find((each) => each.register === register) ?? REGISTERS[0];
  return (
    <FormPage
      key={`${register}/${step}`}
      name={`registers.${register}.${step}`}
      step={step}
      back={{ to: `/registers/${said.register}`, said }}
      start={filledBy(fill)}
    />
  );
};
