// What the disk says, in words that a translator knows.
import { MtmendError } from '../errors/index.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'the disk cannot be written to',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'the file would be too large for this disk',
  EIO: 'the disk is damaged',
  EBUSY: 'another program holds it',
  ETXTBSY: 'another program holds it',
  EISDIR: 'this is a folder',
  ELOOP: 'the link leads to itself',
  ENOTDIR: 'a part of the path is not a folder',
  ENXIO: 'this is not a file',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
};

/** The reason behind an error of the disk or a pipe. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
}

/** An error of the disk as trouble with a file; trouble stays as it is. */
export function fileTrouble(what: 'read' | 'written', label: string, error: unknown): MtmendError {
  if (error instanceof MtmendError) return error;
  return new MtmendError({
    file: label,
    what: `cannot be ${what}: ${reasonOf(error)}`,
    todo: what === 'read' ? 'check the name and its permissions' : 'nothing was changed',
  });
}
