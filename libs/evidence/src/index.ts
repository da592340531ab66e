// Papers and recordings of cases
export { PapersOfCases, type ReceivedPaper, type Sender } from './papers-of-cases.js';
export { paperEventTypes, PaperReceived } from './paper-events.js';

// Originals, by content address
export { OriginalsInS3, type S3Options } from './keeping/originals-in-s3.js';
export { s3Address } from './keeping/s3-address.js';
export { OriginalsInFolder } from './keeping/originals-in-folder.js';
export { isDigest, type ByteRange, type Originals, type SealedFile } from './keeping/originals.js';

// Files that arrive
export { Uploads } from './uploading/uploads.js';
export { roomOn } from './uploading/room.js';

// Looking for malware
export { ClamAv, type ClamAvAddress } from './scanning/clam-av.js';
export { noScanner, type Scanner } from './scanning/scanner.js';

export { EvidenceError } from './evidence-error.js';
