// Originals, by content address
export { OriginalsInFolder } from './keeping/originals-in-folder.js';
export type { Originals, SealedFile } from './keeping/originals.js';

// Files that arrive
export { Uploads } from './uploading/uploads.js';

export { EvidenceError } from './evidence-error.js';
