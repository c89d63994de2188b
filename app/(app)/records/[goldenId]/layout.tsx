import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { requireUser } from '@/lib/auth/current-actor';
import { hasGoldenId } from '@/lib/ledger/search/has-id';

interface Props {
  params: Promise<{ goldenId: string }>;
  children: ReactNode;
}

/** Asks for the id before anything is sent: once the loading state has been, the answer's status is 200. */
export default async function RecordLayout({ params, children }: Props) {
  const { context } = await requireUser('read');
  if (!(await hasGoldenId(context, (await params).goldenId))) notFound();
  return children;
}
