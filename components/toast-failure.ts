import { ProblemError } from './request-json';
import { toast } from './ui/toaster';

const SESSION_ENDED = 'session-ended';
/** Time enough to read a sentence and to reach the button below it. */
const READ_MS = 15_000;

interface Action {
  label: string;
  onClick: () => void;
}

/** Whether a request was refused because nobody is signed in any more. */
export function hasSessionEnded(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 401;
}

/**
 * Says what was not done and why. When the session has ended it offers the way to sign in and back to here
 * instead of `action`, and stays until that is taken: nothing else works before.
 */
export function toastFailure(title: string, error: unknown, action?: Action): void {
  const description = (error as Error).message;
  if (!hasSessionEnded(error)) {
    toast.error(title, { description, duration: READ_MS, action });
    return;
  }
  toast.error(title, {
    id: SESSION_ENDED,
    description,
    duration: Number.POSITIVE_INFINITY,
    action: { label: 'Sign in', onClick: signInAndReturn },
  });
}

/** For requests that nobody waits for: says once that the session has ended, and nothing of other failures. */
export function toastSessionEnded(error: unknown): void {
  if (hasSessionEnded(error) && !isShown()) toastFailure('You are signed out.', error);
}

/** An answer came, so somebody is signed in, in another tab perhaps. */
export function dismissSessionEnded(): void {
  if (isShown()) toast.dismiss(SESSION_ENDED);
}

function isShown(): boolean {
  return toast.getToasts().some(({ id }) => id === SESSION_ENDED);
}

function signInAndReturn(): void {
  const { pathname, search } = window.location;
  window.location.assign(`/sign-in?to=${encodeURIComponent(pathname + search)}`);
}
