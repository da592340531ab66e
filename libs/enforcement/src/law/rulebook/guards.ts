import { held } from './row.js';

/** G-0: what must hold before every step of enforcement. */
export const GUARDS = {
  'G-0.1': held(
    'Anyone who acts holds an enforcement certificate (执法证件) that is valid on the day of the step, for that region and that field.',
    ['APL 42', 'APL 55', 'APL 76', 'M55 11', 'NM244 8'],
  ),
  'G-0.2': held('Every enforcement contact needs two certified officers, both present and named.', [
    'APL 42',
    'M55 11',
  ]),
  'G-0.3': held('The officers show their certificates, and the record says so; otherwise the party may refuse.', [
    'APL 55',
    'M55 11',
  ]),
  'G-0.4': held('An auxiliary (协管人员) never counts as one of the officers.', ['APL 42', 'CENTRAL2015 (十二)']),
  'G-0.5': held('A recused person (回避) does not act after the decision; what they did before it remains in effect.', [
    'APL 43',
  ]),
  'G-0.6': held(
    'The case names a power and a provision in force, and the agency holds that power for that place on that day.',
    ['APL 17', 'APL 18', 'APL 38'],
  ),
} as const;
