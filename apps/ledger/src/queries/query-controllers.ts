import type { Type } from '@nestjs/common';
import { PowersController } from './powers.controller.js';

/** What can be asked. */
export const queryControllers: readonly Type[] = [PowersController];
