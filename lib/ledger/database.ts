import { type ClientOptions, connect } from '@/db/client';
import { createContext, operator } from './context';
import { processWide } from './process-wide';
import { flushSeen } from './seen';

type Pool = ReturnType<typeof connect>;
const ending = globalThis as typeof globalThis & { __touchstoneShutdown?: () => Promise<void> };

/** The process's pool on `DATABASE_URL`. */
export function pool(): Pool {
  return processWide('pool', open);
}

function open(): Pool {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set; start Touchstone with `npm start`.');
  const options: ClientOptions = {
    max: Number(process.env.DATABASE_POOL_MAX ?? 10),
    prepare: process.env.DATABASE_PREPARE !== '0',
  };
  const opened = connect(url, options);
  // The start script calls it before it stops Postgres.
  ending.__touchstoneShutdown = async () => {
    await flushSeen(createContext(opened, operator('shutdown')));
    await opened.end();
  };
  return opened;
}
