import { openApiDocument } from '@/lib/openapi';

/** The OpenAPI 3.1 document; public, as it holds no data. */
export function GET(request: Request): Response {
  const base = process.env.NEXTAUTH_URL ?? new URL(request.url).origin;
  return Response.json(openApiDocument(base), { headers: { 'cache-control': 'public, max-age=300' } });
}
