/** Set by `proxy.ts`: the path that the browser asked for, which a server component cannot see. */
export const PATH_HEADER = 'x-touchstone-path';
