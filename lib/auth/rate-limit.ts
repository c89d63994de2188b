import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 10;
const shared = globalThis as typeof globalThis & { touchstoneRateLimiter?: RateLimiterMemory };

function limiter(): RateLimiterMemory {
  shared.touchstoneRateLimiter ??= new RateLimiterMemory({
    points: Number(process.env.RATE_LIMIT_PER_SECOND ?? 1000) * WINDOW_SECONDS,
    duration: WINDOW_SECONDS,
  });
  return shared.touchstoneRateLimiter;
}

export interface RateLimitVerdict {
  allowed: boolean;
  retryAfterSeconds: number;
  /** `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers). */
  headers: Record<string, string>;
}

/** Counts one request of a caller against its share of a window; per process. */
export async function countRequest(caller: string): Promise<RateLimitVerdict> {
  const points = limiter().points;
  try {
    return verdict(true, points, await limiter().consume(caller));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return verdict(false, points, error);
  }
}

function verdict(allowed: boolean, points: number, state: RateLimiterRes): RateLimitVerdict {
  const resetSeconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
  return {
    allowed,
    retryAfterSeconds: resetSeconds,
    headers: {
      'ratelimit-policy': `"key";q=${points};w=${WINDOW_SECONDS}`,
      ratelimit: `"key";r=${Math.max(0, state.remainingPoints)};t=${resetSeconds}`,
    },
  };
}
