import { UserError } from '../model/user-error.js';

const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space, or write elsewhere with --out.',
  EDQUOT: 'the disk quota is used up. Free some space, or write elsewhere with --out.',
  EFBIG: 'a file grew larger than the system allows. Raise the limit, or write elsewhere with --out.',
  EACCES: 'may not be written to. Change its permissions, or write elsewhere with --out.',
  EPERM: 'may not be written to, or one of its files is open in another program. Close it and run again.',
  EBUSY: 'one of its files is open in another program. Close it and run again.',
  EROFS: 'stands on a disk that cannot be written to. Write elsewhere with --out.',
  ENOTDIR: 'is not a folder. Name a folder with --out.',
  EEXIST: 'is not a folder. Name a folder with --out.',
  EISDIR: 'a report has the name of a folder that stands there. Remove the folder, or write elsewhere with --out.',
  ENAMETOOLONG: 'is too long a name. Name a shorter folder with --out.',
};

/** What went wrong while writing into `folder`, as a sentence for the user; an error that is not the system's stays. */
export function outputError(folder: string, error: unknown): unknown {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return error;
  return new UserError(
    `${folder}: ${SENTENCES[code] ?? `could not be written (${message}). Try another folder with --out.`}`,
  );
}
