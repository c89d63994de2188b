export interface Destination {
  label: string;
  href: string;
  /** The number that stands beside the label, kept up to date. */
  count?: 'openCases';
}

/** The pages of the side navigation, in groups; one place for side bar, drawer and search. */
export const navigation: readonly (readonly Destination[])[] = [
  [
    { label: 'Review', href: '/review', count: 'openCases' },
    { label: 'Records', href: '/records' },
  ],
  [{ label: 'API', href: '/api-docs' }],
];

/** Whether `pathname` is the page at `href` or below it. */
export function isAt(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}
