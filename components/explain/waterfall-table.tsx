import { signedBits, type Waterfall } from './waterfall';

/** The waterfall in figures: for screen readers always, for everybody at wish. */
export function WaterfallTable({ drawing, name }: { drawing: Waterfall; name: string }) {
  return (
    <table className="mt-1.5 w-full border-collapse text-left text-xs">
      <caption className="sr-only">
        Match weights in bits for {name}, from before the evidence to the sum
      </caption>
      <thead className="text-ink-3">
        <tr className="border-line-strong border-b [&>th]:whitespace-nowrap [&>th]:py-1 [&>th]:font-medium">
          <th scope="col">Evidence</th>
          <th scope="col" className="pl-3 text-right">
            Weight
          </th>
          <th scope="col" className="pl-3 text-right">
            Sum
          </th>
        </tr>
      </thead>
      <tbody>
        {drawing.steps.map((step) => (
          <tr key={step.key} className="border-line border-b align-top [&>*]:py-1">
            <th scope="row" className="font-normal">
              <span className="font-strong">{step.label}</span>
              {step.level ? <span className="text-ink-2">, {step.level}</span> : null}
              {step.detail ? <span className="block text-ink-3">{step.detail}</span> : null}
            </th>
            <td className="num whitespace-nowrap pl-3 text-right">{signedBits(step.bits)}</td>
            <td className="num whitespace-nowrap pl-3 text-right text-ink-2">
              {signedBits(step.runningBits)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot className="font-semibold">
        <tr className="[&>*]:pt-1.5">
          <th scope="row">Evidence in all</th>
          <td />
          <td className="num whitespace-nowrap text-right">{signedBits(drawing.totalBits)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
