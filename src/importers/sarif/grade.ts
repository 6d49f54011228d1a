import { entriesOf } from '../loose.ts';
import type { MappedSeverity } from '../record.ts';
import { mapped, severityRow } from '../severity-table.ts';
import type { RuleInRun } from './rules.ts';
import type { Result } from './schema.ts';
import { bySecurity, SARIF } from './severities.ts';

/** What a result is counted as: its security-severity or that of its rule, else its level, as the standard finds it. */
export function gradeOf(result: Result, inRun: RuleInRun): MappedSeverity {
  const own = score(result.properties);
  const number = own ?? score(inRun.rule?.properties);
  if (number !== null) {
    const from = own === null ? "the rule's security-severity" : "the result's security-severity";
    return { severity: bySecurity(number), native: String(number), from };
  }
  const { level, from } = levelOf(result, inRun);
  const row = severityRow(SARIF, level) ?? severityRow(SARIF, 'warning');
  return { ...mapped(SARIF, row, level), from };
}

function levelOf({ kind, level }: Result, { rule, setLevel }: RuleInRun): { level: string; from: string } {
  if (level !== null) return { level, from: 'the level of the result' };
  // What is no failure has no level.
  if (kind !== null && kind !== 'fail')
    return { level: 'none', from: `the kind of the result, ${kind}, and its level` };
  if (setLevel !== null) return { level: setLevel, from: 'the level that was set for the rule' };
  const usual = rule?.defaultConfiguration?.level ?? null;
  return usual === null
    ? { level: 'warning', from: "the standard's level where none is given" }
    : { level: usual, from: 'the level of the rule' };
}

/** A number from 0 to 10, as text or not. */
function score(properties: unknown): number | null {
  const value = entriesOf(properties).get('security-severity');
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && number >= 0 && number <= 10 ? number : null;
}
