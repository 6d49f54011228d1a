import { parse } from 'yaml';
import { z } from 'zod';

const Texts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** What an action is given, by names whose case does not count. */
const Given = Texts.transform((texts) =>
  Object.fromEntries(Object.entries(texts).map(([name, value]) => [name.toLowerCase(), value])),
);

const Step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  if: z.string().optional(),
  with: Given.optional(),
});

const Image = z.looseObject({ image: z.string() });

const Permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));

const Job = z.looseObject({
  uses: z.string().optional(),
  'runs-on': z.string().optional(),
  if: z.string().optional(),
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  environment: z.looseObject({ name: z.string() }).optional(),
  permissions: Permissions.optional(),
  'timeout-minutes': z.number().optional(),
  container: z.union([z.string().transform((image) => ({ image })), Image]).optional(),
  services: z.record(z.string(), Image).optional(),
  steps: z.array(Step).default([]),
  with: Given.optional(),
});

const Input = z.looseObject({ description: z.string(), type: z.string().optional() });

const Workflow = z.looseObject({
  on: z.union([z.string(), z.array(z.string()), z.record(z.string(), z.unknown())]),
  permissions: Permissions.optional(),
  concurrency: z.looseObject({ group: z.string(), 'cancel-in-progress': z.boolean() }).optional(),
  jobs: z.record(z.string(), Job),
});

const Action = z.looseObject({
  inputs: z.record(z.string(), Input).default({}),
  runs: z.looseObject({ using: z.literal('composite'), steps: z.array(Step) }),
});

/** The parts of workflows and actions that the rules ask for. Reading one throws where the file is none. */
export type Step = z.infer<typeof Step>;
export type Job = z.infer<typeof Job>;
export type Workflow = z.infer<typeof Workflow>;
export type Action = z.infer<typeof Action>;

export function readWorkflow(text: string): Workflow {
  return Workflow.parse(parse(text));
}

export function readAction(text: string): Action {
  return Action.parse(parse(text));
}

/** What starts a workflow, and how each is narrowed. */
export function triggersOf({ on }: Workflow): Record<string, unknown> {
  if (typeof on === 'string') return { [on]: null };
  return Array.isArray(on) ? Object.fromEntries(on.map((name) => [name, null])) : on;
}

/** The inputs that a workflow may be called with. */
export function inputsOf(workflow: Workflow): Record<string, z.infer<typeof Input>> {
  const called = z.looseObject({ inputs: z.record(z.string(), Input).default({}) });
  return called.parse(triggersOf(workflow)['workflow_call']).inputs;
}
