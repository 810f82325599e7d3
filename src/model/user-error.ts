/** A mistake that the user can mend: shown as its message alone, never with a stack; the exit code is 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
