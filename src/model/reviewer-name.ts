/** A reviewer with its effort, as searches name it: `Heron Large 2 (high)`, `Heron Large 2 (effort unknown)`. */
export function reviewerName({ agent, effort }: { agent: string; effort: string | null }): string {
  return `${agent} (${effort ?? 'effort unknown'})`;
}
