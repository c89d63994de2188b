const kept = globalThis as typeof globalThis & { touchstoneProcessWide?: Map<string, unknown> };

/** A value that exists once in the process; Next bundles pages and routes apart, each with its own modules. */
export function processWide<T>(name: string, make: () => T): T {
  kept.touchstoneProcessWide ??= new Map();
  const values = kept.touchstoneProcessWide;
  if (!values.has(name)) values.set(name, make());
  return values.get(name) as T;
}
