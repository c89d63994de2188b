/**
 * Moves the focus among the rows' links (`data-row-link`) inside `body`; from elsewhere to the first or last one.
 * Returns whether there was a row to go to.
 */
export function moveRowFocus(body: HTMLElement | null, step: 1 | -1): boolean {
  const links = [...(body?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const to = links[at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step];
  if (!to) return false;
  to.focus();
  to.scrollIntoView({ block: 'nearest' });
  return true;
}
