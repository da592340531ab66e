import { uuidV5, type Uuid } from '@ecl/kernel';

const NAMESPACE = '0d4b1f0a-53a1-5f0c-8a3e-6f1f6a0c9b21' as Uuid;

/** An id as a part of a stream's name: a code may have signs that no name of a stream has. */
export const asStreamPart = (id: string): string => (/^[A-Za-z0-9_.-]{1,100}$/.test(id) ? id : uuidV5(NAMESPACE, id));
