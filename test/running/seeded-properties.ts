import fc from 'fast-check';
import { repetitions } from './repetitions.js';
import { seedOfThisSpec } from './seed.js';

// Before each spec. A gate that draws anew in each run is red by chance, and green by chance when it is run again.
// Of each property half of the usual examples: the deep lane tries twenty times as many.
fc.configureGlobal({ seed: seedOfThisSpec(), numRuns: repetitions(50, 100) });
