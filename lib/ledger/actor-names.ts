import type { Context } from './context';

/**
 * What people call the actors that the audit log names (`user:…`, `key:…`, `operator:…`), by that id: a user's
 * name, a key's name with the word, else the id's own name. Ids of deleted users keep their id.
 */
export async function actorNames(
  { sql }: Context,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
  if (wanted.length === 0) return new Map();
  const found = await sql<{ id: string; name: string }[]>`
    select 'user:' || user_id as id, name from users
     where 'user:' || user_id = any (${wanted}::text[])
    union all
    select 'key:' || key_id, 'API key ' || name from api_keys
     where 'key:' || key_id = any (${wanted}::text[])`;
  const names = new Map(found.map(({ id, name }) => [id, name]));
  for (const id of wanted) if (!names.has(id)) names.set(id, id.replace(/^operator:/, ''));
  return names;
}
