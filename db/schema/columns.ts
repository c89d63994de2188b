import { timestamp } from 'drizzle-orm/pg-core';

/** A point in time with its zone, as every time in the ledger is kept. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
