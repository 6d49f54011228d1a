import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { ALIASES_FILE, NO_ALIASES, type AgentAliases } from '../model/agent-aliases.ts';
import { LIMITS } from '../model/limits.ts';
import { problem, type Problem } from '../model/problem.ts';
import { readAgentAliases } from '../parse/agent-aliases.ts';
import { readBytes } from './read.ts';

/** What the file of aliases says, and what is wrong with it. A folder of reports needs none. */
export async function loadAgentAliases(
  folder: string,
): Promise<{ aliases: AgentAliases; problems: Problem[] }> {
  const path = join(folder, ALIASES_FILE);
  const stat = await lstat(path).catch(() => null);
  if (stat === null) return { aliases: NO_ALIASES, problems: [] };
  const refused = (reason: string) => ({
    aliases: NO_ALIASES,
    problems: [problem('agents-yaml', null, { reason })],
  });
  if (!stat.isFile()) return refused('it is no regular file');
  if (stat.size > LIMITS.frontMatterBytes) return refused('it is too large');
  try {
    return readAgentAliases(new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(path)));
  } catch (error) {
    return refused(error instanceof TypeError ? 'it is not valid UTF-8' : 'it cannot be opened');
  }
}
