/**
 * What was worked out of a corpus, or of a part of it, as long as that lives. Astro bundles the pages, so that a build has
 * two copies of each module: what is known under a name is kept beside both. In development a source that has changed
 * is loaded again, and what it worked out before is of no use.
 */
export function known<Of extends object, What>(name: string): WeakMap<Of, What> {
  if (import.meta.env?.DEV) return new WeakMap<Of, What>();
  const kept = globalThis as { [name: symbol]: WeakMap<Of, What> | undefined };
  return (kept[Symbol.for(`casebook.${name}`)] ??= new WeakMap<Of, What>());
}
