import { QueryCache, QueryClient } from '@tanstack/react-query';
import { dismissSessionEnded, hasSessionEnded, toastSessionEnded } from './toast-failure';

/** The browser's memory of answers. Whatever asks first after a session has ended says so, with a way back in. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: toastSessionEnded, onSuccess: dismissSessionEnded }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 1 && !hasSessionEnded(error),
        refetchOnWindowFocus: true,
      },
    },
  });
}
