import { SetMetadata } from '@nestjs/common';

export const IS_PUBLIC = 'isPublic';

/** Declares that everybody may read what the routes of a controller return. A route without it is not served. */
export const Public = () => SetMetadata(IS_PUBLIC, true);
