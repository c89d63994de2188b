import type { AuthOptions } from 'next-auth';
import credentials from 'next-auth/providers/credentials';
import { createContext, operator } from '../ledger/context';
import { pool } from '../ledger/database';
import { LedgerError } from '../ledger/errors';
import { verifyPassword, verifyPasswordInput } from '../ledger/verify-password';
import { closeSession, openSession, SESSION_SECONDS } from './sessions';
import { callerAddress, signInThrottle } from './throttle';

/** Who signs in, before it is known who it is. */
function signInContext() {
  return createContext(pool(), operator('sign-in'));
}

interface Arrival {
  id: string;
  sessionId: string;
}

/**
 * Looks at one attempt to sign in. What goes wrong travels to the page as the error's message:
 * null is a wrong pair, `throttled:SECONDS`, `disabled`, or `unavailable`.
 */
async function authorize(
  input: Record<string, string> | undefined,
  request: { headers?: Record<string, unknown> },
): Promise<Arrival | null> {
  const parsed = verifyPasswordInput.safeParse(input);
  if (!parsed.success) return null;
  const forwardedFor = request.headers?.['x-forwarded-for'];
  const attempt = {
    email: parsed.data.email,
    address: callerAddress(typeof forwardedFor === 'string' ? forwardedFor : null),
  };
  const waitSeconds = await signInThrottle().begin(attempt);
  if (waitSeconds > 0) throw new Error(`throttled:${waitSeconds}`);
  try {
    const context = signInContext();
    const user = await verifyPassword(context, parsed.data);
    const sessionId = await openSession(context, user.userId);
    await signInThrottle().succeeded(attempt);
    return { id: user.userId, sessionId };
  } catch (error) {
    if (error instanceof LedgerError && error.code === 'unauthenticated') return null;
    if (error instanceof LedgerError && error.code === 'forbidden') throw new Error('disabled');
    console.error('signing in failed:', error);
    throw new Error('unavailable');
  }
}

/** next-auth's part: the encrypted cookie, which carries nothing but the session's id, and CSRF at the sign-in. */
export const authOptions: AuthOptions = {
  providers: [
    credentials({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: authorize as never,
    }),
  ],
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
  callbacks: {
    jwt({ token, user }) {
      return user ? { sessionId: (user as unknown as Arrival).sessionId } : token;
    },
    // The page asks the database who is signed in; the endpoint of next-auth tells nothing.
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.sessionId === 'string') await closeSession(signInContext(), token.sessionId);
    },
  },
};
