import { labelWithRound } from '../../../components/round-words.ts';
import { loadAgentData } from '../../../load/agent-data.ts';
import { scopesOf, scopeSlug } from '../../../statistics/scope.ts';

/** The agents and families that have pages. */
export async function scopePaths() {
  return scopesOf(await loadAgentData(labelWithRound))
    .filter(({ level }) => level !== 'effort')
    .map((scope) => ({ params: { agent: scopeSlug(scope) }, props: { scope } }));
}
