import { problemOf } from '../ledger/problem.js';
import { authorization } from '../ledger/session.js';

/** One part of a file: small enough that a slow line sends it in the time that the ledger waits. */
const PART_BYTES = 4 * 1024 * 1024;

export const digestOf = async (file: Blob): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

const asked = async (path: string, init: RequestInit): Promise<Response> => {
  const headers = {
    ...(init.headers as Record<string, string>),
    'Tus-Resumable': '1.0.0',
    ...authorization(),
  };
  const response = await fetch(path, { ...init, headers });
  if (!response.ok) throw await problemOf(response);
  return response;
};

/**
 * Uploads a file to a case by tus, in parts.
 * @param told how much has arrived, from 0 to 1
 * @throws LedgerProblem
 */
export const upload = async (
  caseId: string,
  file: Blob,
  sha256: string,
  told: (share: number) => void,
): Promise<void> => {
  const begun = await asked(`/api/cases/${encodeURIComponent(caseId)}/papers`, {
    method: 'POST',
    headers: { 'Upload-Length': String(file.size), 'Upload-Metadata': `sha256 ${btoa(sha256)}` },
  });
  const place = begun.headers.get('Location');
  // The ledger has the paper already.
  if (place === null) return;
  let offset = Number(begun.headers.get('Upload-Offset') ?? 0);
  while (offset < file.size) {
    const part = await asked(place, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) },
      body: file.slice(offset, offset + PART_BYTES),
    });
    offset = Number(part.headers.get('Upload-Offset') ?? file.size);
    told(offset / file.size);
  }
};
