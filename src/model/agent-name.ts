/**
 * What two spellings of one agent have in common: case, and whether words are joined by blanks, hyphens or underscores,
 * do not count. `Heron Large 2.1-sol` and `heron-large 2.1 Sol` are one; `Heron Large 2` and `Heron Large 2.1` are not.
 */
export function agentKey(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter((word) => word !== '')
    .join(' ');
}

/** The first word of an agent's name: `Heron` of `Heron Large 2`. */
export function familyOf(name: string): string {
  return name.split(/[\s_-]/)[0]!;
}
