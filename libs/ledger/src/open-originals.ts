import { OriginalsInFolder, OriginalsInS3, s3Address, type Originals } from '@ecl/evidence';
import type { DataFolder } from './data-folder.js';

export interface PlaceOfOriginals {
  readonly folder: Pick<DataFolder, 'papers'>;
  /** `s3://bucket/folder`, where they are not in the data folder. */
  readonly papers?: string | undefined;
}

/** @throws EvidenceError `store-away` where the bucket is not there, or is not ours */
export const openOriginals = ({ folder, papers }: PlaceOfOriginals): Promise<Originals> =>
  papers === undefined ? OriginalsInFolder.open(folder.papers) : OriginalsInS3.open(s3Address(papers));

/** To be read alone: nothing is made where there is no folder. @throws as {@link openOriginals} */
export const readOriginals = async ({ folder, papers }: PlaceOfOriginals): Promise<Originals> =>
  papers === undefined ? OriginalsInFolder.at(folder.papers) : OriginalsInS3.open(s3Address(papers));
