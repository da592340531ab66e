// Process logs, for process mining and other systems
export { importedLog, importedSources } from './process-log/imported-log.js';
export { ocelOf } from './process-log/ocel.js';
export type { ProcessLog } from './process-log/process-log.js';
export { xesOf } from './process-log/xes.js';
export { ocelFaults, type OcelLog } from './process-log/ocel-faults.js';
export { caseLog } from './process-log/case-log.js';

// Lists, for spreadsheets
export { csvOf } from './tables/csv.js';
export { numberCell, yuanCell, type Table, type TableColumn } from './tables/table.js';
export { xlsxOf } from './tables/xlsx.js';

// Case files, to be printed
export type { CaseDocument, DocumentEntry, DocumentLine } from './documents/case-document.js';
export { HTML_POLICY, htmlOf } from './documents/html.js';
export { pdfOf } from './documents/pdf.js';

// Packages
export { zipOf, type ZipEntry } from './packages/zip.js';
