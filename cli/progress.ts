import { Presets, SingleBar } from 'cli-progress';

const LINE_EVERY_MS = 10_000;

export interface Progress {
  update(rows: number, share: number): void;
  stop(): void;
}

/** Rows, rows/s and time left: a bar on a terminal, a line now and then elsewhere. On standard error. */
export function showProgress(quiet: boolean): Progress {
  const startedAt = performance.now();
  const measure = (rows: number, share: number) => {
    const seconds = (performance.now() - startedAt) / 1000;
    const left = share > 0 ? (seconds / share) * (1 - share) : 0;
    return {
      rows: rows.toLocaleString('en'),
      rate: Math.round(rows / Math.max(seconds, 0.001)).toLocaleString('en'),
      left: duration(left),
    };
  };
  if (quiet) return { update: () => {}, stop: () => {} };
  if (!process.stderr.isTTY) {
    let lastLine = startedAt;
    return {
      update(rows, share) {
        if (performance.now() - lastLine < LINE_EVERY_MS) return;
        lastLine = performance.now();
        const { rows: done, rate, left } = measure(rows, share);
        console.error(`${Math.floor(share * 100)}%  ${done} rows  ${rate} rows/s  ${left} left`);
      },
      stop: () => {},
    };
  }
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}%  {rows} rows  {rate} rows/s  {left} left',
      hideCursor: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  bar.start(1000, 0, measure(0, 0));
  return {
    update: (rows, share) => bar.update(Math.floor(share * 1000), measure(rows, share)),
    stop: () => bar.stop(),
  };
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
