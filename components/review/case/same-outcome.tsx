import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { CaseCandidate, ResolutionCase, ValueChange } from '@/lib/ledger/resolution-case';
import { Chip } from '../../ui/chip';
import { Panel, PanelBody, PanelTitle } from '../../ui/panel';
import { Missing } from '../../ui/table';
import { counted, shortId, spelledOut } from '../words';

const fieldWords: Record<string, string> = {
  canonical_name: 'Name',
  address: 'Address',
  tax_id_canonical: 'Tax id',
  phone: 'Phone',
  email: 'E-mail',
  website: 'Website',
};

const ruleWords: Record<string, string> = {
  source_priority: 'by priority',
  most_recent: 'newest',
  most_frequent: 'most frequent',
  most_complete: 'most complete',
  highest_quality: 'best checked',
};

/** What *same* would do, before it is said: who survives, what changes, moves, redirects and closes. */
export function SameOutcomePanel({ kase, candidate }: { kase: ResolutionCase; candidate: CaseCandidate }) {
  const { ifSame } = candidate;
  return (
    <Panel aria-labelledby="outcome-title">
      <PanelBody>
        <PanelTitle id="outcome-title">
          If you say <em>same</em>
        </PanelTitle>
        <dl className="num mt-2 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1.5">
          <Entry term="Survivor">
            <Link href={`/records/${candidate.goldenId}`} className="font-semibold text-gold hover:underline">
              {candidate.values.name}
            </Link>
          </Entry>
          {candidate.holdsRecord ? (
            <Entry term="Stays">the record remains where it is</Entry>
          ) : (
            <>
              <Changes changes={ifSame.changes} />
              <Entry term="Moves">{counted(ifSame.moves, 'source record')}</Entry>
              {ifSame.redirects ? (
                <Entry term="Redirects">
                  <span className="mono inline-flex items-center gap-1.5">
                    {shortId(ifSame.redirects)}
                    <ArrowRight role="img" aria-label="to" className="size-3 text-ink-3" />
                    {shortId(candidate.goldenId)}
                  </span>
                </Entry>
              ) : null}
              <Entry term="Closes">
                {ifSame.closes === 0 ? 'no other case' : counted(ifSame.closes, 'other case')}
              </Entry>
            </>
          )}
        </dl>
        <p className="mt-2.5 border-line border-t pt-2 text-ink-3">
          If <em>different</em>:{' '}
          {kase.candidates.some(({ holdsRecord }) => holdsRecord)
            ? 'the record leaves for a golden record of its own.'
            : 'it keeps its own golden record, and the engine will not ask about these again.'}
        </p>
      </PanelBody>
    </Panel>
  );
}

/** Values that would change; attributes that would only be added are named together. */
function Changes({ changes }: { changes: ValueChange[] | null }) {
  if (changes === null) return <Entry term="Values">too many sources to say in advance</Entry>;
  if (changes.length === 0) return <Entry term="Values">none changes</Entry>;
  const isAdded = ({ field, from }: ValueChange) => from === null && field.startsWith('attributes.');
  const added = changes.filter(isAdded).map(({ field }) => field.slice('attributes.'.length));
  return (
    <>
      {changes
        .filter((change) => !isAdded(change))
        .map(({ field, to, sourceSystem, rule }) => (
          <Entry key={field} term={fieldWords[field] ?? spelledOut(field.replace('attributes.', ''))}>
            {to ?? <Missing>none</Missing>}{' '}
            <Chip>
              {sourceSystem}, {ruleWords[rule] ?? spelledOut(rule)}
            </Chip>
          </Entry>
        ))}
      {added.length > 0 ? <Entry term="Adds">{added.map(spelledOut).join(', ')}</Entry> : null}
    </>
  );
}

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
