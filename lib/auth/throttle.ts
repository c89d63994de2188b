import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 15 * 60;

/** Attempts in 15 minutes before one has to wait, by what they have in common. */
const limits = { pair: 5, email: 20, address: 50 };

export interface Attempt {
  email: string;
  /** The network address that the attempt came from. */
  address: string;
}

/** Counts attempts to sign in. It is in memory: each replica counts for itself, and a restart forgets. */
export class SignInThrottle {
  private readonly pair = limiter(limits.pair);
  private readonly email = limiter(limits.email);
  private readonly address = limiter(limits.address);

  /**
   * Counts an attempt before the password is looked at, so that a burst cannot slip past.
   * @returns seconds to wait, or 0 when the attempt may go on
   */
  async begin(attempt: Attempt): Promise<number> {
    const email = attempt.email.toLowerCase();
    try {
      await this.address.consume(attempt.address);
      await this.email.consume(email);
      await this.pair.consume(`${email} ${attempt.address}`);
      return 0;
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      throw error;
    }
  }

  /** Takes the attempt back: it was the right password. */
  async succeeded(attempt: Attempt): Promise<void> {
    const email = attempt.email.toLowerCase();
    await Promise.all([
      this.address.reward(attempt.address),
      this.email.reward(email),
      this.pair.delete(`${email} ${attempt.address}`),
    ]);
  }
}

function limiter(points: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
}

const shared = globalThis as typeof globalThis & { touchstoneSignInThrottle?: SignInThrottle };

/** The process's throttle; on globalThis because Next bundles routes apart. */
export function signInThrottle(): SignInThrottle {
  shared.touchstoneSignInThrottle ??= new SignInThrottle();
  return shared.touchstoneSignInThrottle;
}

/**
 * The caller's address: the last of `X-Forwarded-For`, the one that the nearest proxy (or Next) saw itself.
 * What stands before it, anybody can write.
 */
export function callerAddress(forwardedFor: string | null | undefined): string {
  return forwardedFor?.split(',').at(-1)?.trim() || 'unknown';
}
