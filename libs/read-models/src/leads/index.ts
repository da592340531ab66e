export { leads } from './project.js';
export { leadOf, searchLeads, type LeadRow, type LeadSearch, type LeadStatus } from './queries.js';
