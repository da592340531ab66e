import type { LogPage } from '@ecl/event-sourcing';

type ReadPage = (eventNumber: number, maxCount: number) => LogPage;

/**
 * Reads the end of the log once for all who follow it: they are told of a commit at the same moment, and most of them stand at the same
 * place. It must be told of each commit before they are.
 */
export class SharedPage {
  private kept: { readonly after: number; readonly maxCount: number; readonly page: LogPage } | undefined;

  constructor(private readonly read: ReadPage) {}

  /** The log has grown: what was its end is not any more. */
  forget(): void {
    this.kept = undefined;
  }

  /** After the n-th event of the log. */
  after(eventNumber: number, maxCount: number): LogPage {
    const { kept } = this;
    if (kept?.after === eventNumber && kept.maxCount === maxCount) return kept.page;
    const page = this.read(eventNumber, maxCount);
    // Of a long way that is caught up, each goes his own.
    if (page.isLast) this.kept = { after: eventNumber, maxCount, page };
    return page;
  }
}
