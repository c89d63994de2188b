import { cn } from '../ui/class-names';
import { distance, signedBits, type Threshold, type Waterfall } from './waterfall';
import { lines } from './waterfall-drawing';

/** Both thresholds with the evidence's distance to them; the legend of the drawing's lines. */
export function ThresholdList({ drawing: { auto, review } }: { drawing: Waterfall }) {
  return (
    <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-2 gap-y-0.5 text-xs">
      <Row threshold={auto} line={lines.auto} means="Merges by itself" />
      <Row threshold={review} line={lines.review} means="Asks a steward" />
    </dl>
  );
}

function Row({ threshold, line, means }: { threshold: Threshold; line: string; means: string }) {
  return (
    <div className="contents">
      <dt className="contents">
        <span aria-hidden className={cn('my-0.5 ml-1 w-0', line)} />
        <span className="text-ink-2">
          {means} from{' '}
          <span className="num whitespace-nowrap">
            {signedBits(threshold.bits)} ({threshold.confidence.toFixed(2)})
          </span>
        </span>
      </dt>
      <dd className="num whitespace-nowrap text-right">{distance(threshold)}</dd>
    </div>
  );
}
