/** Output that cannot be written; the message is one sentence for users. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'the folder cannot be made',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'a part of its path is a file, not a folder',
  EISDIR: 'a folder of that name is in the way',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle',
};

/** An error of the file system in users' words; what is not known keeps the system's own. */
export function outputError(path: string, error: unknown): OutputError {
  if (error instanceof OutputError) return error;
  const reason = reasons[errorCode(error)] ?? String(error);
  return new OutputError(`cannot write '${path}': ${reason}`, { cause: error });
}

/** The code of an error of the file system, such as `ENOENT`; empty where it has none. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
