import { repetitions } from '../running/repetitions.js';
import { sameConductContract } from './same-conduct.contract.js';
import { onServersOfItsOwn } from './on-server.fixture.js';

sameConductContract('EventStoreDB through its protocol', { ...onServersOfItsOwn(), racing: repetitions(4, 12) });
