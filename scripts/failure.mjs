import { untilStopped } from './processes.mjs';

/** A failure that one sentence explains: it is printed without a stack. */
export class Failure extends Error {}

const sentences = {
  ENOSPC: 'The disk is full: free some space and try again.',
  EDQUOT: 'The disk quota is used up: free some space and try again.',
  EROFS: 'The disk is read-only: copy the repository to a writable folder.',
};

/** The sentence that tells a person what went wrong, or the stack of what nobody foresaw. */
export function explain(error) {
  if (error instanceof Failure) {
    return error.message;
  }
  if (error?.code === 'EACCES' || error?.code === 'EPERM') {
    return `No permission to use ${
      error.path ?? 'a needed file'
    }: make it writable for this user.`;
  }
  return sentences[error?.code] ?? error?.stack ?? String(error);
}

/** Runs a command's main function and ends the process with its exit code. */
export async function runMain(main) {
  try {
    const exitCode = await main();
    await untilStopped();
    process.exit(exitCode);
  } catch (error) {
    await untilStopped();
    console.error(`\n${explain(error)}`);
    process.exit(1);
  }
}
