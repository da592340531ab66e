export { leads } from './project.js';
export { leadOf, leadsSeen, searchLeads, type LeadRow, type LeadSearch, type LeadStatus } from './queries.js';
