'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/button';
import { toast } from '../../ui/toaster';

const SHOWN_MS = 1_500;

/** The golden id in full, and a button that copies it. */
export function CopyId({ id }: { id: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(id);
      setCopied(true);
    } catch {
      toast.error('This browser does not let pages copy here. Select the id and copy it yourself.');
    }
  }

  return (
    <span className="flex min-w-0 items-center gap-1">
      <span className="mono select-all truncate text-ink-2">{id}</span>
      <Button variant="quiet" size="icon" aria-label="Copy the golden id" onClick={() => void copy()}>
        {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      </Button>
      <span role="status" className="sr-only">
        {copied ? 'Copied' : ''}
      </span>
    </span>
  );
}
