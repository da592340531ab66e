import { CorrectProvision, type CommandType, type Registers } from '@ecl/enforcement';
import type { Fault } from '../reading/row.js';
import type { KindOfEntry } from '../kinds.js';
import { textIn } from './text-in.js';
import type { HeldEntry } from './trial.js';

type Body = Readonly<Record<string, unknown>>;

/** How an entry is corrected to what a row says. */
export interface CorrectionOf {
  /** What the ledger has now. */
  readonly present: Body;
  readonly correction:
    | { readonly is: 'possible'; readonly commandType: CommandType; readonly body: Body }
    | { readonly is: 'impossible'; readonly fault: Fault };
}

/** An entry is corrected by its number; the first version of a provision by a step of its own, which keeps its end. */
export const correctionOf = (
  kind: KindOfEntry,
  { entry, data }: HeldEntry,
  body: Body,
  registers: Registers,
  reason: string,
): CorrectionOf =>
  kind.entry.eventType === 'ProvisionEnacted'
    ? ofProvision(data, body, registers, reason)
    : {
        present: data,
        correction: {
          is: 'possible',
          commandType: kind.entry.commandType,
          body: { ...body, corrects: { entry, reason } },
        },
      };

const FIRST = 1;

const ofProvision = (data: Body, body: Body, { provisions }: Registers, reasons: string): CorrectionOf => {
  const provisionId = textIn(data, 'provisionId');
  const version = provisions.version({ provisionId, version: FIRST });
  const { instrument, ...wording } = body;
  const present = { ...data, ...version };
  if (instrument !== data['instrument'])
    return {
      present,
      correction: {
        is: 'impossible',
        fault: {
          column: 'instrument',
          zh: '已登记规定的依据文件不能更正，请填写登记时的依据文件',
          en: 'the instrument of a provision that is registered is not corrected; write the one that was entered',
        },
      },
    };
  const wasRepealed =
    version?.until !== undefined && !version.successors.some((next) => next.provisionId === provisionId);
  const repealed = wasRepealed
    ? { repealed: { on: version.until, successors: version.successors.map((next) => next.provisionId) } }
    : {};
  return {
    present,
    correction: {
      is: 'possible',
      commandType: CorrectProvision,
      body: { ...wording, version: FIRST, ...repealed, reasons },
    },
  };
};
