import { SetMetadata } from '@nestjs/common';
import type { Role } from '@ecl/enforcement';

/**
 * Who may call a route. Every route says it; a route that does not is closed. `everyone`: without signing in.
 * `signedIn`: any account (the domain decides, and records whom it refuses). Or a list of roles.
 */
export type Allowed = 'everyone' | 'signedIn' | readonly Role[];

export const ALLOWED = 'ecl:allowed';

export const AllowedTo = (allowed: Allowed) => SetMetadata(ALLOWED, allowed);
