import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Beside the built apps. */
const FOLDER = fileURLToPath(new URL('../../../../workbench', import.meta.url));

/** Where the workbench was built, if it was. */
export const builtWorkbench = (): string | undefined => (existsSync(join(FOLDER, 'index.html')) ? FOLDER : undefined);
