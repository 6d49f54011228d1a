import { z } from 'zod';

/** The file of this name in the folder of reports says which names mean one agent. */
export const ALIASES_FILE = 'agents.yaml';

const Name = z
  .string({ error: 'use names' })
  .trim()
  .min(1, 'a name is empty')
  .max(300, 'a name is longer than 300 characters');
/** One name, or a list of them. */
const Names = z.union([Name.transform((name) => [name]), z.array(Name)], {
  error: 'use a name, or a list of names',
});

/** What people know of the names of agents, and no rule could. */
export const AgentAliases = z.strictObject({
  /** The name that is shown of an agent, with its other spellings. */
  aliases: z.record(Name, Names),
  /** The name of a family, with the agents that belong to it, whatever the first word of their names. */
  families: z.record(Name, Names),
});
export type AgentAliases = z.infer<typeof AgentAliases>;

export const NO_ALIASES: AgentAliases = { aliases: {}, families: {} };
