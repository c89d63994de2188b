import { Command, Option } from 'commander';
import { scopes } from '@/lib/ledger/context';
import { createApiKey, createApiKeyInput } from '@/lib/ledger/create-api-key';
import { type ApiKeyListed, listApiKeys } from '@/lib/ledger/list-api-keys';
import { revokeApiKey } from '@/lib/ledger/revoke-api-key';
import { checked } from '../checked';
import { withLedger } from '../open-ledger';
import { textTable } from '../text-table';

/** `touchstone key create|list|revoke` */
export function keyCommand(): Command {
  const key = new Command('key').description('API keys for pipelines');

  key
    .command('create')
    .description('create a key; it is printed once, alone on the last line of standard output')
    .requiredOption('--name <name>', 'what it is for, e.g. "nightly ETL"')
    .addOption(new Option('--scope <scopes...>', `what it may do: ${scopes.join(', ')}`).default(['match']))
    .option('--expires <date>', 'refused from this day on, e.g. 2027-06-30')
    .option('--json', 'print one JSON object')
    .action(async (options: { name: string; scope: string[]; expires?: string; json?: boolean }) => {
      const input = checked(createApiKeyInput, {
        name: options.name,
        scopes: options.scope.flatMap((scope) => scope.split(',')),
        expiresAt: options.expires ? new Date(options.expires) : undefined,
      });
      const created = await withLedger((context) => createApiKey(context, input));
      if (options.json) {
        console.log(
          JSON.stringify({ key_id: created.keyId, name: input.name, scopes: input.scopes, key: created.key }),
        );
        return;
      }
      console.error(
        `Created “${input.name}” (${created.keyId}), which may: ${input.scopes.join(', ')}. Keep it safe; it is shown only now:`,
      );
      console.log(created.key);
    });

  key
    .command('list')
    .description('list all keys, newest first')
    .option('--json', 'print one JSON object')
    .action(async (options: { json?: boolean }) => {
      const keys = await withLedger((context) => listApiKeys(context));
      if (options.json) console.log(JSON.stringify({ keys }));
      else if (keys.length === 0) console.log('No keys yet: touchstone key create --name "nightly ETL"');
      else for (const line of keyTable(keys)) console.log(line);
    });

  key
    .command('revoke')
    .description('revoke a key; it is refused from the next request on')
    .argument('<key>', 'its id or name')
    .option('--json', 'print one JSON object')
    .action(async (name: string, options: { json?: boolean }) => {
      const revoked = await withLedger((context) => revokeApiKey(context, { key: name }));
      console.log(
        options.json
          ? JSON.stringify({ key_id: revoked.keyId, name: revoked.name })
          : `Revoked “${revoked.name}” (${revoked.keyId}).`,
      );
    });

  return key;
}

function keyTable(keys: readonly ApiKeyListed[]): string[] {
  const names = ['name', 'prefix', 'scopes', 'created', 'expires', 'last used', 'revoked'];
  const rows = keys.map((key) => [
    key.name,
    key.prefix,
    key.scopes.join(','),
    day(key.createdAt),
    day(key.expiresAt),
    day(key.lastUsedAt),
    day(key.revokedAt),
  ]);
  return textTable(names, rows, process.stdout.columns ?? 100);
}

function day(time: Date | null): string {
  return time ? time.toISOString().slice(0, 10) : '–';
}
