import { AppendOutcomeUnknown, EventStoreUnavailable } from '@ecl/event-sourcing';
import { correlationIdOf, ProblemFilter } from '@ecl/web';
import { Logger, type ArgumentsHost } from '@nestjs/common';
import type { Response } from 'express';

/** Tells whoever runs the process why its log cannot be used: which file, and what the system said. The answer names neither. */
export class TellingWhy extends ProblemFilter {
  private readonly log = new Logger('event-log');

  override catch(error: unknown, host: ArgumentsHost): void {
    const why = error instanceof AppendOutcomeUnknown ? error.cause : error;
    if (why instanceof EventStoreUnavailable && why.reason !== 'closed')
      this.log.error({
        correlationId: correlationIdOf(host.switchToHttp().getResponse<Response>()),
        reason: why.reason,
        msg: why.message,
      });
    super.catch(error, host);
  }
}
