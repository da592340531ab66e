export { casesToLink, type CaseToLink } from './cases-to-link.js';
export { leads } from './project.js';
export { leadOf, leadsSeen, searchLeads, type LeadRow, type LeadSearch, type LeadStatus } from './queries.js';
