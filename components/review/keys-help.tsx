'use client';

import { keyLabel } from '../shortcuts/keys';
import { Dialog, DialogCloseButton, DialogContent, DialogDescription, DialogTitle } from '../ui/dialog';
import { Kbd } from '../ui/kbd';

export interface KeyGroup {
  title: string;
  keys: readonly (readonly [keys: readonly string[], meaning: string])[];
}

/** All keys of a page. */
export function KeysHelp({
  open,
  onOpenChange,
  groups,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups: readonly KeyGroup[];
}) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent>
        <div className="flex items-start justify-between">
          <div>
            <DialogTitle>Keys</DialogTitle>
            <DialogDescription>
              They rest while you type. Switch single keys off in the menu under your name.
            </DialogDescription>
          </div>
          <DialogCloseButton />
        </div>
        <div className="mt-3 grid gap-x-8 gap-y-4 sm:grid-cols-2">
          {groups.map(({ title, keys }) => (
            <section key={title}>
              <h3 className="mb-1 font-semibold text-ink-2 text-sm">{title}</h3>
              <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-1.5">
                {keys.map(([names, meaning]) => (
                  <div key={meaning} className="contents">
                    <dt className="flex gap-1">
                      {names.map((name) => (
                        <Kbd key={name}>{keyLabel(name)}</Kbd>
                      ))}
                    </dt>
                    <dd>{meaning}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}
