/** Something the person at the command line can mend; the message says how. */
export class UserError extends Error {
  override name = 'UserError';
}

/** An argument that is wrong in itself, whatever the ledger or the files hold. */
export class UsageError extends UserError {}
