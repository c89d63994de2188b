'use client';

import { Menu } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog, DialogCloseButton, DialogTitle, DialogTrigger, DrawerContent } from '../ui/dialog';
import { Brand } from './brand';
import { NavLinks } from './nav-links';
import { UserMenu } from './user-menu';

/** The navigation on narrow screens, in a drawer: the foot of the screen is left to the decisions. */
export function MobileNav() {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="quiet" size="icon" aria-label="Menu" className="-ml-2 md:hidden">
          <Menu aria-hidden />
        </Button>
      </DialogTrigger>
      <DrawerContent aria-describedby={undefined}>
        <div className="flex items-center justify-between pb-2 pl-2">
          <DialogTitle asChild>
            <span>
              <Brand />
            </span>
          </DialogTitle>
          <DialogCloseButton />
        </div>
        <nav aria-label="Main" className="flex-1 overflow-y-auto p-px">
          <NavLinks onNavigate={() => setOpen(false)} />
        </nav>
        <UserMenu />
      </DrawerContent>
    </Dialog>
  );
}
