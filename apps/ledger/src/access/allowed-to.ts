import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { Role } from '@ecl/enforcement';

/**
 * Who may call a route. Every route says it; a route that does not is closed. `everyone`: without signing in.
 * `signedIn`: any account (the domain decides, and records whom it refuses). Or a list of roles.
 */
export type Allowed = 'everyone' | 'signedIn' | readonly Role[];

export const ALLOWED = 'ecl:allowed';

/** Also for the contract: a route that does not let everyone in names the session that it asks for. */
export const AllowedTo = (allowed: Allowed) =>
  applyDecorators(SetMetadata(ALLOWED, allowed), ...(allowed === 'everyone' ? [] : [ApiBearerAuth()]));
