import { serve } from './serve/serve';

/** `npm run dev` */
await serve({ dev: true });
