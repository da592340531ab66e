import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Request, Response } from 'express';

/**
 * Papers that are on their way, in either direction. A stop breaks them off: a slow line would hold it up for hours, and both go on
 * later from where they were.
 */
@Injectable()
export class Transfers implements OnModuleDestroy {
  private readonly running = new Set<() => void>();
  private isStopping = false;

  /** A part of a file is broken off only while its bytes come, not while it is scanned. */
  async arriving<T>(request: Request, work: () => Promise<T>): Promise<T> {
    return this.during(() => {
      if (!request.complete) request.destroy(new Error('the ledger stops'));
    }, work);
  }

  async leaving<T>(response: Response, work: () => Promise<T>): Promise<T> {
    return this.during(() => response.destroy(), work);
  }

  onModuleDestroy(): void {
    this.isStopping = true;
    for (const breakOff of this.running) breakOff();
  }

  private async during<T>(breakOff: () => void, work: () => Promise<T>): Promise<T> {
    this.running.add(breakOff);
    try {
      const done = work();
      if (this.isStopping) breakOff();
      return await done;
    } finally {
      this.running.delete(breakOff);
    }
  }
}
