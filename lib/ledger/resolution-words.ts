/** How many cases a page of the queue holds. */
export const RESOLUTIONS_PER_PAGE = 50;

/** Apart from the schemas, so that pages can use the words without them. */
export const resolutionKinds = ['match', 'conflict', 'bridge'] as const;
export const resolutionStatuses = ['open', 'decided', 'withdrawn'] as const;
export const resolutionSorts = ['queue', 'likeliest', 'unlikeliest', 'oldest', 'newest'] as const;
