import { EqualNot, Waypoints } from 'lucide-react';
import { Button } from '../../ui/button';

interface ShownValuesProps {
  onlyDifferences: boolean;
  onOnlyDifferences: (only: boolean) => void;
  showSources: boolean;
  onShowSources: (shown: boolean) => void;
}

const style =
  '-ml-2 justify-start gap-1.5 font-normal text-ink-3 aria-pressed:bg-sunken aria-pressed:text-ink max-md:gap-1 max-md:px-1.5 max-md:text-2xs';

/** Where no key stands in the button, a sign says that it is one. */
const touchSign = 'hidden size-3.5 shrink-0 pointer-coarse:block';

/** What the table of values shows. */
export function ShownValues(props: ShownValuesProps) {
  const { onlyDifferences, onOnlyDifferences, showSources, onShowSources } = props;
  return (
    <div className="grid justify-items-start gap-0.5">
      <Button
        variant="quiet"
        size="sm"
        keyHint="f"
        aria-pressed={onlyDifferences}
        aria-label="Only differences"
        onClick={() => onOnlyDifferences(!onlyDifferences)}
        className={style}
      >
        <EqualNot aria-hidden className={touchSign} />
        Differences
      </Button>
      <Button
        variant="quiet"
        size="sm"
        keyHint="o"
        aria-pressed={showSources}
        aria-label="Origins of the values"
        onClick={() => onShowSources(!showSources)}
        className={style}
      >
        <Waypoints aria-hidden className={touchSign} />
        Origins
      </Button>
    </div>
  );
}
