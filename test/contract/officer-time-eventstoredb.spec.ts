import { describe } from '@jest/globals';
import { deepOnly } from '../running/repetitions.js';
import { officerTimeContract } from './officer-time.contract.js';
import { onServersOfItsOwn } from './on-server.fixture.js';

// What this claims with, and how it races, is shown on a server in `npm test` by the contract of numbers.
deepOnly(describe)('on a server', () => {
  officerTimeContract('EventStoreDB through its protocol', onServersOfItsOwn());
});
