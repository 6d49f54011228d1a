import type { AgentData } from '../model/review-record.ts';
import { besides } from '../statistics/own-reviews.ts';
import { effortName, scopeSlug, type Scope } from '../statistics/scope.ts';

/** A field of a form: a list of choices. */
export interface ChoiceField {
  name: string;
  label: string;
  choices: readonly (readonly [value: string, words: string])[];
}

/** Which reviews a list of one agent or family is of: fields that `readOwnChoice` reads, beside those of every form. */
export function ownFields(data: AgentData, scope: Scope): ChoiceField[] {
  const seated = data.reviews.flatMap(({ reviewers }) => reviewers.filter(({ absent }) => absent === null));
  const efforts = [...new Set(seated.map(({ effort }) => effort ?? 'none'))].sort();
  return [
    {
      name: 'beside',
      label: 'Reviewed beside',
      choices: besides(data)
        .filter(({ path }) => path !== scope.path)
        .map((other) => [scopeSlug(other), other.name]),
    },
    {
      name: 'any-effort',
      label: 'Effort of any reviewer',
      choices: efforts.map((effort) => [effort, effort === 'none' ? effortName(null) : effort]),
    },
  ];
}
