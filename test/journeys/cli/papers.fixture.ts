import { openLedger } from '@ecl/ledger';
import { sha256Of } from '../../contract/originals.contract.js';
import { dataFolder } from './ecl.fixture.js';

export const FILES = ['a photograph', 'a scanned paper'].map((text) => Buffer.from(text));

async function* once(bytes: Buffer): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** A ledger of which a case received two papers. @param bucket where they are kept, if not in its data folder */
export const withPapers = async (bucket?: string): Promise<string> => {
  const data = await dataFolder();
  const { papers, close } = await openLedger({ data, papers: bucket, looks: 'whenAsked', projects: 'here' });
  const sender = { caseId: 'c-1', personId: 'li' };
  for (const bytes of FILES) {
    const { id } = await papers.begin(sender, bytes.length, sha256Of(bytes));
    await papers.append(sender, id, 0, once(bytes));
  }
  await close();
  return data;
};
