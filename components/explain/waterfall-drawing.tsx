import { signedBits, type Threshold, type Waterfall } from './waterfall';

/** The waterfall as bars, each with its words. Hidden from assistive tools, which read `WaterfallTable`. */
export function WaterfallDrawing({ drawing }: { drawing: Waterfall }) {
  return (
    <ol aria-hidden className="mt-2 grid gap-2 text-xs" data-waterfall>
      {drawing.steps.map((step) => (
        <li key={step.key}>
          <div className="flex items-baseline justify-between gap-3">
            <span className="min-w-0">
              <span className="font-strong">{step.label}</span>
              {step.level ? <span className="text-ink-2">, {step.level}</span> : null}
            </span>
            <span className="num shrink-0 whitespace-nowrap">
              {signedBits(step.bits)}
              <span className="inline-block w-14 text-right text-ink-3">
                = {signedBits(step.runningBits)}
              </span>
            </span>
          </div>
          <Lane drawing={drawing}>
            <span
              className="absolute top-[3px] h-2.5 rounded-xs opacity-80"
              style={{
                left: `${step.from}%`,
                width: `max(2px, ${step.to - step.from}%)`,
                background: colours[Math.sign(step.bits)],
              }}
            />
          </Lane>
          <p className="text-ink-3">{step.detail}</p>
        </li>
      ))}
      <li className="border-line border-t pt-1.5">
        <div className="flex items-baseline justify-between gap-3 font-semibold">
          <span>Evidence in all</span>
          <span className="num">{signedBits(drawing.totalBits)} bits</span>
        </div>
        <Lane drawing={drawing}>
          <span
            className="-translate-x-1/2 absolute top-0 h-4 w-[3px] rounded-xs bg-ink"
            style={{ left: `${drawing.total}%` }}
          />
        </Lane>
      </li>
    </ol>
  );
}

const colours: Record<number, string> = { [-1]: 'var(--diff)', 0: 'var(--ink-3)', 1: 'var(--same)' };

/** The height of one bar, with the thresholds marked. */
function Lane({ drawing, children }: { drawing: Waterfall; children: React.ReactNode }) {
  return (
    <div className="relative h-4">
      <Line threshold={drawing.review} className={lines.review} />
      <Line threshold={drawing.auto} className={lines.auto} />
      {children}
    </div>
  );
}

function Line({ threshold, className }: { threshold: Threshold; className: string }) {
  return <span className={`absolute inset-y-0 w-0 ${className}`} style={{ left: `${threshold.place}%` }} />;
}

/** How the lines of both thresholds are drawn, here and in the legend. */
export const lines = {
  review: 'border-ink-3 border-l border-dotted',
  auto: 'border-gold border-l-[1.5px] border-dashed',
};
