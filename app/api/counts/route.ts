import { z } from 'zod';
import { sessionRoute } from '@/lib/auth/route';
import { countOpenResolutions } from '@/lib/ledger/count-open-resolutions';

/** The numbers beside the navigation. */
export const GET = sessionRoute('read', z.object({}), async ({ context }) => ({
  openCases: await countOpenResolutions(context),
}));
