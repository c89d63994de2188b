import { serve } from './serve/serve';

/** `npm start` */
await serve({ dev: false });
