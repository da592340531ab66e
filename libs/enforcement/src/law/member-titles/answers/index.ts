import type { MemberTitles } from '../member-title.js';
import { answersAtPlaces } from './at-places.js';
import { answersOfTheProgram } from './answers-of-the-program.js';
import { casesAndPapers } from './cases-and-papers.js';
import { daysAndLimits } from './days-and-limits.js';
import { outToOthers } from './out-to-others.js';
import { parametersOfRoutes } from './parameters-of-routes.js';
import { signingIn } from './signing-in.js';
import { whoDidIt } from './who-did-it.js';

/** What answers and events have and no step: titles by the name of the member, and where needed by its class. */
export const answerTitles: MemberTitles = {
  ...whoDidIt,
  ...daysAndLimits,
  ...casesAndPapers,
  ...answersOfTheProgram,
  ...parametersOfRoutes,
  ...answersAtPlaces,
  ...signingIn,
  ...outToOthers,
};
