import { registerDeciders, type RegisterName } from '@ecl/enforcement';
import type { StreamName } from '@ecl/event-sourcing';

/** The registers, each one stream (decision record 4). */
export const REGISTERS = Object.keys(registerDeciders) as readonly RegisterName[];

export const isRegister = (name: string): name is RegisterName => Object.hasOwn(registerDeciders, name);

export const registerStream = (register: RegisterName): StreamName => `register-${register}`;

const streams = new Set<StreamName>(REGISTERS.map(registerStream));
/** The requests for case files: one stream, because each question of somebody asks for all that are open. */
export const LAWFUL_REQUESTS: StreamName = 'lawful-requests';

export const isRegisterStream = (streamName: StreamName): boolean => streams.has(streamName);
