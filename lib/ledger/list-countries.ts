import { authorise, type Context } from './context';

/** The countries that golden records are in, ISO 3166-1 alpha-2, sorted. One probe of an index a country. */
export async function listCountries(context: Context): Promise<string[]> {
  authorise(context, 'read');
  const rows = await context.sql<{ country_code: string }[]>`
    with recursive found as (
      (select country_code from golden_records where country_code is not null order by country_code limit 1)
      union all
      select (
        select g.country_code from golden_records g
         where g.country_code > found.country_code order by g.country_code limit 1
      ) from found where found.country_code is not null
    )
    select country_code from found where country_code is not null`;
  return rows.map((row) => row.country_code);
}
