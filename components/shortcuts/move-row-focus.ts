const rowLinks = (body: HTMLElement | null) => [
  ...(body?.querySelectorAll<HTMLElement>('[data-row-link]') ?? []),
];

/**
 * Moves the focus among the rows' links (`data-row-link`) inside `body`; from elsewhere to the first or last one.
 * Returns whether there was a row to go to.
 */
export function moveRowFocus(body: HTMLElement | null, step: 1 | -1): boolean {
  const links = rowLinks(body);
  const at = links.indexOf(document.activeElement as HTMLElement);
  const to = links[at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step];
  if (!to) return false;
  to.focus();
  to.scrollIntoView({ block: 'nearest' });
  return true;
}

/** What Enter in a search field does: opens the only row, or else goes to the first one. */
export function enterRows(body: HTMLElement | null): void {
  const [first, ...others] = rowLinks(body);
  if (others.length > 0) first?.focus();
  else first?.click();
}
