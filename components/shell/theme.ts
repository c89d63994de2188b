export const THEME_COOKIE = 'touchstone-theme';
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The theme of a cookie's value; the system's unless it names another. */
export function parseTheme(value: string | undefined | null): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}
