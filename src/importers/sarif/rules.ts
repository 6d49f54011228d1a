import type { Result, Rule, Run } from './schema.ts';

/** Finds the rule of a result of a run: by its place in the list of its tool or extension, else by its id. */
export function rulesOf({ tool }: Run): (result: Result) => Rule | null {
  const components = [tool.driver, ...tool.extensions];
  const byId = new Map(components.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule] as const)));
  return ({ rule, ruleId, ruleIndex }) => {
    const { index: at = null, name = null } = rule?.toolComponent ?? {};
    const extension = at === null ? undefined : tool.extensions[at];
    const own = extension ?? components.find((component) => component.name === name) ?? tool.driver;
    const id = ruleId ?? rule?.id ?? null;
    const index = rule?.index ?? ruleIndex;
    const indexed = index === null ? undefined : own.rules[index];
    // Where id and index differ, the id is what people see.
    if (indexed !== undefined && (id === null || id === indexed.id || id.startsWith(`${indexed.id}/`)))
      return indexed;
    return id === null ? null : named(id, byId);
  };
}

/** `CA1000/1` is a case of the rule `CA1000`. */
function named(id: string, byId: ReadonlyMap<string, Rule>): Rule | null {
  for (let end = id.length; end > 0; end = id.lastIndexOf('/', end - 1)) {
    const rule = byId.get(id.slice(0, end));
    if (rule !== undefined) return rule;
  }
  return null;
}
