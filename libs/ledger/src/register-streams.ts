import { registerDeciders, type RegisterName } from '@ecl/enforcement';
import type { StreamName } from '@ecl/event-sourcing';

/** The registers, each one stream (decision record 4). */
export const REGISTERS = Object.keys(registerDeciders) as readonly RegisterName[];

export const isRegister = (name: string): name is RegisterName => Object.hasOwn(registerDeciders, name);

export const registerStream = (register: RegisterName): StreamName => `register-${register}`;

const streams = new Set<StreamName>(REGISTERS.map(registerStream));
export const isRegisterStream = (streamName: StreamName): boolean => streams.has(streamName);
