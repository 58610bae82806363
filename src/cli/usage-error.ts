/** Something on the command line that cannot work; the message is one sentence for users. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
