export * from './contact-rules.js';
export * from './duties.js';
export * from './entitlement.js';
export * from './enforcement-contact.js';
export * from './known-law.js';
export * from './power.js';
export * from './certified-officer.js';
