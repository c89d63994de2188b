import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Stone } from '@/components/shell/brand';
import { SignInForm } from '@/components/sign-in-form';
import { currentActor } from '@/lib/auth/current-actor';
import { returnPath } from '@/lib/auth/return-path';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { to, left, error } = await searchParams;
  const destination = returnPath(to);
  if (await currentActor()) redirect(destination);
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <div className="w-full max-w-[340px]">
        <Stone className="size-9" />
        <h1 className="mt-5 font-title text-2xl tracking-[-0.018em]">Sign in to Touchstone</h1>
        <p className="mt-1 text-ink-2">
          {left
            ? 'You are signed out.'
            : to
              ? 'Sign in, and you go on where you wanted to be.'
              : 'One golden record for every customer.'}
        </p>
        <SignInForm destination={destination} initialError={typeof error === 'string' ? error : null} />
        <noscript>
          <p className="mt-4 rounded-md bg-diff-soft px-3 py-2 text-diff">
            Touchstone needs JavaScript. Allow it for this site and load the page again.
          </p>
        </noscript>
        <p className="mt-6 border-line border-t pt-4 text-ink-3 text-sm">
          The password is gone? Whoever runs Touchstone gives a new one with{' '}
          <code className="mono whitespace-nowrap text-ink-2">npx touchstone user password</code>.
        </p>
      </div>
    </main>
  );
}
