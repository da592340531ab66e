import { repetitions } from '../running/repetitions.js';
import { numbersContract } from './numbers.contract.js';
import { onServersOfItsOwn } from './on-server.fixture.js';

numbersContract('EventStoreDB through its protocol', {
  ...onServersOfItsOwn(),
  many: repetitions(8, 25),
  takesServers: true,
});
