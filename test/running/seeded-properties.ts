import fc from 'fast-check';
import { seedOfThisSpec } from './seed.js';

// Before each spec. A gate that draws anew in each run is red by chance, and green by chance when it is run again.
fc.configureGlobal({ seed: seedOfThisSpec() });
