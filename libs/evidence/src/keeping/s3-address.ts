import { EvidenceError } from '../evidence-error.js';

/** A bucket of an S3-compatible store, and the beginning of the keys in it: empty, or it ends in `/`. */
export interface S3Address {
  readonly bucket: string;
  readonly prefix: string;
}

/** `s3://bucket` or `s3://bucket/some/folder`. Endpoint, region and credentials come from the usual variables of AWS. */
const S3_ADDRESS = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])((?:\/[A-Za-z0-9!_.*'()-]+)*)\/?$/;

/** @throws EvidenceError `no-bucket` */
export const s3Address = (text: string): S3Address => {
  const [, bucket, folder = ''] = S3_ADDRESS.exec(text) ?? [];
  if (bucket === undefined) throw new EvidenceError('no-bucket', { answer: text });
  return { bucket, prefix: folder === '' ? '' : `${folder.slice(1)}/` };
};
