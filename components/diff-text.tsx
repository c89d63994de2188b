import { differences } from './diff/segments';
import { cn } from './ui/class-names';

export interface DiffTextProps {
  value: string;
  /** What `value` is held against; null when there is nothing on the other side. */
  other: string | null;
  className?: string;
}

/**
 * `value` with the characters marked that `other` has not; equal values recede. What the marks show is also
 * said in words, because screen readers pass over `<mark>`.
 */
export function DiffText({ value, other, className }: DiffTextProps) {
  if (other === null) return <span className={className}>{value}</span>;
  const segments = differences(value, other);
  const marked = segments.filter(({ differs }) => differs).map(({ text }) => text.trim());
  let offset = 0;
  const keyed = segments.map((segment) => {
    const key = offset;
    offset += segment.text.length;
    return { ...segment, key };
  });
  return (
    <span className={cn(marked.length === 0 && 'text-ink-3', className)}>
      {keyed.map(({ text, differs, key }) =>
        differs ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>,
      )}
      {marked.length > 0 ? <span className="sr-only">{` (different: ${marked.join(', ')})`}</span> : null}
    </span>
  );
}
