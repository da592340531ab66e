import { officerTimeContract } from './officer-time.contract.js';
import { onServersOfItsOwn } from './on-server.fixture.js';

officerTimeContract('EventStoreDB through its protocol', onServersOfItsOwn());
