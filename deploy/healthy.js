/* Ends with 0 if the given address answers that all is well, otherwise with 1: the images have no curl. */
const answer = await fetch(process.argv[2], { signal: AbortSignal.timeout(4000) }).catch(() => undefined);
process.exit(answer?.ok ? 0 : 1);
