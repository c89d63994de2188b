'use client';

import { Eye, EyeOff } from 'lucide-react';
import { signIn } from 'next-auth/react';
import { type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from './ui/button';
import { Input, Label } from './ui/input';

/** What went wrong, and what to do about it. */
export function explainSignInError(error: string): string {
  const seconds = /^throttled:(\d+)$/.exec(error)?.[1];
  if (seconds) {
    const minutes = Math.ceil(Number(seconds) / 60);
    return `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
  }
  if (error === 'disabled') return 'This account is disabled. Ask an admin to enable it.';
  if (error === 'CredentialsSignin') {
    return 'E-mail and password do not belong together. Check both; capital letters count in the password.';
  }
  return 'Touchstone could not check that just now. Wait a moment and try again.';
}

const never = () => () => {};

/** Sends e-mail and password to next-auth and loads `destination` when they are right. */
export function SignInForm({
  destination,
  initialError,
}: {
  destination: string;
  initialError: string | null;
}) {
  // Before the page is alive the form would put the password into the address.
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [error, setError] = useState(initialError);
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const password = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (error !== null) password.current?.select();
  }, [error]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setError(null);
    const result = await signIn('credentials', {
      email: form.get('email'),
      password: form.get('password'),
      redirect: false,
    }).catch(() => undefined);
    if (result?.ok && !result.error) {
      // A full load, so that nothing rendered for nobody is kept.
      window.location.assign(destination);
      return;
    }
    setBusy(false);
    setError(result?.error ?? 'unavailable');
  }

  return (
    <form method="post" onSubmit={submit} className="mt-6 grid gap-4" noValidate={false}>
      <div className="grid gap-1.5">
        <Label htmlFor="email">E-mail</Label>
        <Input id="email" name="email" type="email" autoComplete="username" required autoFocus />
      </div>
      <div className="grid gap-1.5">
        <Label htmlFor="password">Password</Label>
        <div className="relative">
          <Input
            ref={password}
            id="password"
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            required
            maxLength={200}
            className="pr-10"
            aria-invalid={error !== null || undefined}
            aria-describedby={error !== null ? 'sign-in-error' : undefined}
          />
          <Button
            variant="quiet"
            size="icon"
            className="absolute top-1/2 right-0.5 -translate-y-1/2"
            aria-label={shown ? 'Hide the password' : 'Show the password'}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          </Button>
        </div>
      </div>
      <div role="alert" id="sign-in-error">
        {error !== null ? (
          <p className="rounded-md bg-diff-soft px-3 py-2 text-diff">{explainSignInError(error)}</p>
        ) : null}
      </div>
      <Button type="submit" variant="primary" disabled={!alive || busy} className="w-full">
        {busy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}
