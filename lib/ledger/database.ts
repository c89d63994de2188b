import { type ClientOptions, connect } from '@/db/client';

type Pool = ReturnType<typeof connect>;
const shared = globalThis as typeof globalThis & { touchstonePool?: Pool };

/** The process's pool on `DATABASE_URL`; kept on globalThis because Next bundles pages and routes apart. */
export function pool(): Pool {
  if (!shared.touchstonePool) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error('DATABASE_URL is not set; start Touchstone with `npm start`.');
    const options: ClientOptions = {
      max: Number(process.env.DATABASE_POOL_MAX ?? 10),
      prepare: process.env.DATABASE_PREPARE !== '0',
    };
    shared.touchstonePool = connect(url, options);
  }
  return shared.touchstonePool;
}
