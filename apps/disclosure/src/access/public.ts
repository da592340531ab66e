import { SetMetadata } from '@nestjs/common';

export const IS_PUBLIC = 'isPublic';

/** Says that everybody may read what the routes of a controller give. A route that does not say so is not served. */
export const Public = () => SetMetadata(IS_PUBLIC, true);
