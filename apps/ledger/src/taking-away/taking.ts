import { csvOf, ocelOf, xesOf, xlsxOf, type ProcessLog, type Table } from '@ecl/exports';
import { recordTaking } from '@ecl/identity';
import { chinaDateOf } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SignedInRequest } from '../access/admission.js';
import type { Transfers } from '../papers/transfers.js';

/** The forms in which something is taken away, with the type of each and the ending of its name. */
export const FORMS = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  xes: { type: 'application/xml; charset=utf-8', ending: 'xes' },
  ocel: { type: 'application/json; charset=utf-8', ending: 'json' },
  pdf: { type: 'application/pdf', ending: 'pdf' },
  html: { type: 'text/html; charset=utf-8', ending: 'html' },
  zip: { type: 'application/zip', ending: 'zip' },
} as const;
export type Form = keyof typeof FORMS;

export const TABLE_FORMS = ['csv', 'xlsx'] as const satisfies readonly Form[];
export type TableForm = (typeof TABLE_FORMS)[number];
export const LOG_FORMS = ['xes', 'ocel'] as const satisfies readonly Form[];
export type LogForm = (typeof LOG_FORMS)[number];

export const tableIn = <Row>(form: TableForm, table: Table<Row>): AsyncIterable<string | Uint8Array> =>
  form === 'csv' ? csvOf(table) : xlsxOf(table);

/** Days of imported cases have no offset; ours are in China. */
export const logIn = (form: LogForm, log: ProcessLog): AsyncIterable<string> =>
  form === 'xes' ? xesOf(log) : ocelOf(log, { offset: '+08:00' });

/** What is taken away. */
export interface Taken {
  /** The name of the file, without its ending. */
  readonly name: string;
  readonly form: Form;
  readonly content: AsyncIterable<string | Uint8Array>;
}

/** Never shown as a page, never kept by anything on the way. */
export const sendTaken = async (
  response: Response,
  transfers: Transfers,
  { name, form, content }: Taken,
): Promise<void> => {
  const { type, ending } = FORMS[form];
  response.set({
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}.${ending}"`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'no-store',
  });
  // Where it breaks, the answer breaks off: nobody takes a part for the whole. Whoever goes away needs no word.
  await transfers.leaving(response, () => pipeline(Readable.from(content), response)).catch(() => response.destroy());
};

/** Gives records of several cases, once it is on record that they are taken. */
export const giveRecords = async (
  {
    ledger,
    transfers,
    response,
  }: { readonly ledger: Ledger; readonly transfers: Transfers; readonly response: Response },
  { caller, query }: SignedInRequest,
  { name: what, form, content }: Taken,
): Promise<void> => {
  const asked = Object.fromEntries(
    Object.entries(query).filter(
      (pair): pair is [string, string] => pair[0] !== 'format' && typeof pair[1] === 'string',
    ),
  );
  await recordTaking(ledger.store, ledger.clock, { actor: caller.actor, what, form, asked });
  await sendTaken(response, transfers, { name: `${what}-${chinaDateOf(ledger.clock.now())}`, form, content });
};
