import { Command, CommanderError } from 'commander';
import { StartError } from '@/db/embedded/start-error';
import { LedgerError } from '@/lib/ledger/errors';
import { evaluateCommand } from './commands/evaluate';
import { importCommand } from './commands/import';
import { keyCommand } from './commands/key';
import { modelCommand } from './commands/model';
import { userCommand } from './commands/user';
import { UsageError } from './user-error';

/** Exit codes: 0 done, 1 it could not be done, 2 another argument is needed, 3 rows were rejected (--strict), 130 interrupted. */
const USAGE = 2;

const program = new Command('touchstone')
  .description('The Touchstone customer ledger, from the command line.')
  .addHelpText(
    'after',
    `
It works on the ledger in DATA_DIR (.data), or on DATABASE_URL, whether the application runs or not.
Exit codes: 0 done, 1 it could not be done, 2 wrong usage (a name that is taken, too),
3 rows were rejected (with --strict), 130 interrupted.`,
  )
  .showHelpAfterError('(touchstone --help tells more)')
  .exitOverride();

for (const command of [keyCommand(), userCommand(), importCommand(), evaluateCommand(), modelCommand()]) {
  program.addCommand(command);
  for (const one of [command, ...command.commands])
    one.exitOverride().showHelpAfterError(`(--help tells more)`);
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
  if (error instanceof StartError || error instanceof LedgerError || isForUsers(error)) {
    console.error(`touchstone: ${(error as Error).message}`);
    return isUsage(error) ? USAGE : 1;
  }
  console.error(error);
  return 1;
}

/** What another argument would mend; a name that is taken belongs to it. */
function isUsage(error: unknown): boolean {
  return error instanceof UsageError || (error instanceof LedgerError && error.code === 'conflict');
}

/** Errors of files and arguments, whose message says all. */
function isForUsers(error: unknown): boolean {
  return error instanceof Error && (error.name === 'UserError' || 'syscall' in error);
}
