import type { GoldenValue } from '@/lib/ledger/golden-record';
import { Time } from '../../time';
import { Chip } from '../../ui/chip';
import { cn } from '../../ui/class-names';
import { Missing } from '../../ui/table';
import { counted } from '../words';
import { fieldInWords, ruleInWords } from './trail-words';

const codes = new Set(['tax_id_canonical', 'phone']);

/** The surviving values, each with its source and the rule that chose it. */
export function ValueTable({ values, sourceCount }: { values: readonly GoldenValue[]; sourceCount: number }) {
  return (
    <table className="w-full border-separate border-spacing-0 text-left">
      <caption className="sr-only">Values, and where each comes from</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Value</th>
          <th scope="col">Source</th>
          <th scope="col">Why this one</th>
        </tr>
      </thead>
      <tbody className="[&>tr:last-child>*]:border-b-0">
        {values.map((value) => (
          <ValueRow key={value.field} value={value} sourceCount={sourceCount} />
        ))}
      </tbody>
    </table>
  );
}

const cell = 'border-line border-b px-3 py-[7px] align-top max-md:border-b-0 max-md:px-0 max-md:py-0';

function ValueRow({ value, sourceCount }: { value: GoldenValue; sourceCount: number }) {
  const { field, lines, provenance } = value;
  const source = lines ? provenance : null;
  return (
    <tr className="max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:gap-y-0.5 max-md:border-line max-md:border-b max-md:px-3 max-md:py-2 max-md:last:border-b-0">
      <th
        scope="row"
        className={cn(
          cell,
          'w-[120px] font-normal text-ink-3 max-md:col-span-2 max-md:w-auto max-md:text-sm',
        )}
      >
        {fieldInWords(field)}
      </th>
      <td
        className={cn(
          cell,
          'break-words',
          field === 'canonical_name' && 'font-strong',
          lines && codes.has(field) && 'mono leading-[1.55]',
        )}
      >
        {lines ? (
          lines.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))
        ) : (
          <Missing />
        )}
      </td>
      <td className={cn(cell, 'num w-[1%] text-right whitespace-nowrap max-md:w-auto')}>
        {source ? (
          <Chip title={`${source.source_system} ${source.source_primary_key}`}>
            {source.agreeing > 1 ? `${counted(source.agreeing, 'source')} agree` : source.source_system}
          </Chip>
        ) : null}
      </td>
      <td
        className={cn(
          cell,
          'num w-[168px] text-ink-3 whitespace-nowrap max-md:col-span-2 max-md:w-auto max-md:text-sm',
        )}
      >
        {source ? (
          <>
            {ruleInWords(source.rule, sourceCount)}
            {source.source_updated_at ? (
              <>
                , <Time value={source.source_updated_at} focusable={false} />
              </>
            ) : null}
          </>
        ) : null}
      </td>
    </tr>
  );
}
