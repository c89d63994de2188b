import type { ReactNode } from 'react';
import { cn } from '../ui/class-names';

/** A page that has nothing to show, and says why and what to do. */
export function PageMessage({
  title,
  role,
  className,
  children,
}: {
  title: string;
  role?: 'alert';
  className?: string;
  children: ReactNode;
}) {
  return (
    <div role={role} className={cn('grid justify-items-center gap-3 px-5 py-24 text-center', className)}>
      <h1 className="font-title text-lg">{title}</h1>
      {children}
    </div>
  );
}
