import { StartError } from '@/db/embedded/start-error';
import { buildIfNeeded } from './serve/build';
import { ROOT } from './settings';

/** `npm run build`: what `npm start` would do first, for images that are to start at once. */
try {
  await buildIfNeeded(ROOT);
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
}
