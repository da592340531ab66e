import type { ForeignCaseImported, ForeignStepImported } from '@ecl/enforcement';
import type { EventStore } from '@ecl/event-sourcing';
import { figureEventOf, type FigureEvent } from './figure-case.js';
import { FiguresOfImport, type ImportedFigures } from './imported-figures.js';

/** What the ledger holds from one foreign log. */
export interface ImportedSource {
  readonly sourceName: string;
  readonly currency: { readonly code: string; readonly minorDigits: number } | undefined;
  readonly figures: ImportedFigures;
  readonly findings: Readonly<Record<string, number>>;
}

/**
 * Adds up the figures of every imported log from the ledger itself: each case is read from its stream.
 * @param progress gets the number of cases added up so far.
 */
export const figuresOfLedger = async (
  store: EventStore,
  progress: (cases: number) => void = () => undefined,
): Promise<readonly ImportedSource[]> => {
  const sources = new Map<string, SourceFigures>();
  let cases = 0;
  for await (const { type, streamName, revision, data } of store.readAll()) {
    // A case may occur again later in the log; its stream begins only once.
    if (type !== 'ForeignCaseImported' || revision !== 0) continue;
    const { sourceName, currency } = data as ForeignCaseImported['data'];
    const source = sources.get(sourceName) ?? new SourceFigures(sourceName, currency);
    sources.set(sourceName, source);
    await source.addCase(store, streamName);
    cases += 1;
    progress(cases);
  }
  return [...sources.values()].map((source) => source.result());
};

class SourceFigures {
  private readonly figures = new FiguresOfImport();
  private readonly findings = new Map<string, number>();

  constructor(
    private readonly sourceName: string,
    private readonly currency: ImportedSource['currency'],
  ) {}

  async addCase(store: EventStore, streamName: string): Promise<void> {
    const events: FigureEvent[] = [];
    for await (const { type, data } of store.readStream(streamName))
      if (type === 'ForeignStepImported') events.push(figureEventOf(data as ForeignStepImported['data']));
      else if (type === 'RuleFindingRecorded') {
        const { rule } = data as { rule: string };
        this.findings.set(rule, (this.findings.get(rule) ?? 0) + 1);
      }
    this.figures.add(events);
  }

  result(): ImportedSource {
    return {
      sourceName: this.sourceName,
      currency: this.currency,
      figures: this.figures.figures(),
      findings: Object.fromEntries([...this.findings].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }
}
