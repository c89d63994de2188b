import { randomBytes } from 'node:crypto';
import { Command, Option } from 'commander';
import { roles } from '@/lib/ledger/context';
import { createUser, createUserInput } from '@/lib/ledger/create-user';
import { setPassword, setPasswordInput } from '@/lib/ledger/set-password';
import { checked } from '../checked';
import { withLedger } from '../open-ledger';

interface CreateOptions {
  email: string;
  name?: string;
  role: string;
  passwordStdin?: boolean;
  json?: boolean;
}

/** `touchstone user create` */
export function userCommand(): Command {
  const user = new Command('user').description('people who sign in');
  user
    .command('create')
    .description('add a person; a password is generated and printed once, unless one is piped in')
    .requiredOption('--email <address>', 'with which they sign in')
    .option('--name <name>', 'as others see it (the part before the @ by default)')
    .addOption(new Option('--role <role>', 'what they may do').choices([...roles]).default('steward'))
    .option('--password-stdin', 'read the password from standard input')
    .option('--json', 'print one JSON object')
    .action(async (options: CreateOptions) => {
      const password = options.passwordStdin ? await readPassword() : generatedPassword();
      const name = options.name ?? options.email.split('@')[0];
      const input = checked(createUserInput, { email: options.email, name, role: options.role, password });
      const { userId } = await withLedger((context) => createUser(context, input));
      const generated = options.passwordStdin ? undefined : password;
      if (options.json) {
        console.log(
          JSON.stringify({ user_id: userId, email: input.email, role: input.role, password: generated }),
        );
        return;
      }
      tellPassword(`Created ${input.name} (${input.role}), who signs in as ${input.email}.`, generated);
    });
  user
    .command('password')
    .description(
      'give a person a new password, generated unless one is piped in, and sign them out everywhere',
    )
    .requiredOption('--email <address>', 'with which they sign in')
    .option('--password-stdin', 'read the password from standard input')
    .option('--json', 'print one JSON object')
    .action(async (options: { email: string; passwordStdin?: boolean; json?: boolean }) => {
      const password = options.passwordStdin ? await readPassword() : generatedPassword();
      const input = checked(setPasswordInput, { email: options.email, password });
      const { userId } = await withLedger((context) => setPassword(context, input));
      const generated = options.passwordStdin ? undefined : password;
      if (options.json)
        console.log(JSON.stringify({ user_id: userId, email: input.email, password: generated }));
      else tellPassword(`${input.email} has a new password.`, generated);
    });
  return user;
}

function generatedPassword(): string {
  return randomBytes(12).toString('base64url');
}

/** The password alone on the last line of standard output. */
function tellPassword(sentence: string, generated: string | undefined): void {
  console.error(sentence);
  if (!generated) return;
  console.error('The password is shown only now:');
  console.log(generated);
}

async function readPassword(): Promise<string> {
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const part of process.stdin) text += part;
  return text.replace(/\r?\n$/, '');
}
