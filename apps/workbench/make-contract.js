/** Before `npm run lint`: rules that ask for types need what the workbench takes from the contract, and a fresh clone has not built it. */
import { hasPackagesOfWorkbench, makeContractOfWorkbench } from '../../bin/workbench.js';

if (hasPackagesOfWorkbench()) await makeContractOfWorkbench();
