export { amountsInYuan } from './amounts-in-yuan.js';
export { isNode, refTo, rewrittenIn, type ContractNode } from './contract-node.js';
export type { FactsOf } from './describe-members.js';
export type { ContractExamples, OperationExamples } from './examples.js';
export { finishContract, type ContractParts } from './finish-contract.js';
export { serveContract } from './serve-contract.js';
export type { Unit } from './units.js';
