'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { type ReactNode, useState } from 'react';
import { createQueryClient } from './query-client';
import { ClockProvider } from './time/clock';
import { Toaster } from './ui/toaster';
import { TooltipProvider } from './ui/tooltip';

/** What the components of every page rely on: queries, URL state, one clock, tooltips, toasts. */
export function Providers({
  now,
  zone,
  children,
}: {
  now: string;
  zone: string | null;
  children: ReactNode;
}) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <NuqsAdapter>
        <ClockProvider now={now} zone={zone}>
          <TooltipProvider delayDuration={250}>{children}</TooltipProvider>
          <Toaster />
        </ClockProvider>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
