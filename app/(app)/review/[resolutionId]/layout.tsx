import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { requireUser } from '@/lib/auth/current-actor';
import { hasResolutionId } from '@/lib/ledger/search/has-id';

interface Props {
  params: Promise<{ resolutionId: string }>;
  children: ReactNode;
}

/** Asks for the id before anything is sent: once the loading state has been, the answer's status is 200. */
export default async function CaseLayout({ params, children }: Props) {
  const { context } = await requireUser('read');
  if (!(await hasResolutionId(context, (await params).resolutionId))) notFound();
  return children;
}
