/** Something the person at the command line can mend; the message says how. */
export class UserError extends Error {
  override name = 'UserError';
}

/** An argument that has to be changed. */
export class UsageError extends UserError {}
