import type { Result, Rule, RuleReference, Run, ToolComponent } from './schema.ts';

/** The rule of a result as it counts in its run. */
export interface RuleInRun {
  /** Null where the tool does not describe it. */
  rule: Rule | null;
  /** The tool or extension that it is of, which may have messages for all its rules. */
  component: ToolComponent;
  /** The level that was set for it in this run, in place of its own. */
  setLevel: string | null;
}

type Found = Pick<RuleInRun, 'rule' | 'component'>;

/** Finds the rules of the results of a run. */
export function rulesOf(run: Run): (result: Result) => RuleInRun {
  const find = finderOf(run);
  const levels = run.invocations.map((invocation) => setLevels(invocation, find));
  return ({ rule, ruleId, ruleIndex, provenance }) => {
    const found = find({
      id: ruleId ?? rule?.id ?? null,
      index: rule?.index ?? ruleIndex,
      toolComponent: rule?.toolComponent ?? null,
    });
    // Of several invocations a result has to say which it is from.
    const ofResult = levels[provenance?.invocationIndex ?? (levels.length === 1 ? 0 : -1)];
    return { ...found, setLevel: (found.rule && ofResult?.get(found.rule)) ?? null };
  };
}

function setLevels(
  { ruleConfigurationOverrides }: Run['invocations'][number],
  find: (reference: RuleReference) => Found,
): ReadonlyMap<Rule, string> {
  return new Map(
    ruleConfigurationOverrides.flatMap(({ descriptor, configuration }) => {
      const rule = descriptor && find(descriptor).rule;
      const level = configuration?.level ?? null;
      return rule === null || level === null ? [] : [[rule, level] as const];
    }),
  );
}

/** Finds a rule by its place in the list of its tool or extension, else by its id. */
function finderOf({ tool }: Run): (reference: RuleReference) => Found {
  const components = [tool.driver, ...tool.extensions];
  const byId = new Map(
    components.flatMap((component) => component.rules.map((rule) => [rule.id, { rule, component }] as const)),
  );
  return ({ id, index, toolComponent }) => {
    const { index: at = null, name = null } = toolComponent ?? {};
    const extension = at === null ? undefined : tool.extensions[at];
    const component = extension ?? components.find((each) => each.name === name) ?? tool.driver;
    const indexed = index === null ? undefined : component.rules[index];
    // Where id and index differ, the id is what people see.
    if (indexed !== undefined && (id === null || id === indexed.id || id.startsWith(`${indexed.id}/`)))
      return { rule: indexed, component };
    return (id === null ? null : named(id, byId)) ?? { rule: null, component };
  };
}

/** `CA1000/1` is a case of the rule `CA1000`. */
function named(id: string, byId: ReadonlyMap<string, Found>): Found | null {
  for (let end = id.length; end > 0; end = id.lastIndexOf('/', end - 1)) {
    const found = byId.get(id.slice(0, end));
    if (found !== undefined) return found;
  }
  return null;
}
