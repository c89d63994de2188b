'use client';

import { goldenStatuses } from '@/lib/ledger/golden-statuses';
import { Select, SelectContent, SelectItem, SelectTrigger } from '../../ui/select';
import { countryName } from '../words';
import type { RecordSearchState } from './use-record-search';

/** Radix knows no empty value. */
const ANY = '*';

const statusWords: Record<(typeof goldenStatuses)[number], string> = {
  active: 'Active',
  merged: 'Merged',
  retired: 'Retired',
};

export function RecordFilters({
  records: { search, change },
  countries,
}: {
  records: RecordSearchState;
  countries: readonly string[];
}) {
  const chosen = search.country;
  const known = chosen && !countries.includes(chosen) ? [chosen, ...countries] : countries;
  const choices = known
    .map((code) => ({ code, name: countryName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <div className="flex gap-2 max-md:w-full max-md:overflow-x-auto max-md:p-0.5">
      <Select
        value={search.status ?? 'active'}
        onValueChange={(value) => change({ status: value === 'active' ? null : (value as 'merged') })}
      >
        <SelectTrigger label="Status" className="h-[38px] shrink-0" />
        <SelectContent>
          {goldenStatuses.map((status) => (
            <SelectItem key={status} value={status}>
              {statusWords[status]}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
      <Select
        value={chosen ?? ANY}
        onValueChange={(value) => change({ country: value === ANY ? null : value })}
      >
        <SelectTrigger label="Country" className="h-[38px] shrink-0" />
        <SelectContent>
          <SelectItem value={ANY}>Any</SelectItem>
          {choices.map(({ code, name }) => (
            <SelectItem key={code} value={code}>
              {name}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
    </div>
  );
}
