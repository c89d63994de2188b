import { type NextRequest, NextResponse } from 'next/server';
import { PATH_HEADER } from './lib/auth/path-header';

const sessionCookies = ['next-auth.session-token', '__Secure-next-auth.session-token'];

/**
 * A courtesy, no boundary: who has no session cookie is sent to sign in without a page being rendered, and
 * pages learn the path they are at. Every page and route checks the session itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const path = request.nextUrl.pathname + request.nextUrl.search;
  const hasSession = request.cookies
    .getAll()
    .some(({ name }) => sessionCookies.some((cookie) => name === cookie || name.startsWith(`${cookie}.`)));
  if (!hasSession) {
    const target = request.nextUrl.clone();
    target.pathname = '/sign-in';
    target.search = path === '/' ? '' : `?to=${encodeURIComponent(path)}`;
    return NextResponse.redirect(target);
  }
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, path);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ['/', '/review/:path*', '/records/:path*'] };
