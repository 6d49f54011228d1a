import { readValue } from './fields.ts';
import type { ValueTest } from './value.ts';
import { hasWords } from './whole-words.ts';

/** What a value asks of a name; null where it is that there is none. */
export type NameTest = ((name: string) => boolean) | null;

/** Whole words of the name, or all of it. */
export function isNamed(value: ValueTest): NameTest {
  if (value.type === 'whole') return (name) => isSame(name, value.name);
  return value.type === 'text' ? hasWords(value.text) : null;
}

/** The whole name of a reviewer goes with its effort, or without. */
export function isReviewer(value: ValueTest): NameTest {
  if (value.type !== 'whole') return isNamed(value);
  return (name) => isSame(name, value.name) || isSame(name.slice(0, name.lastIndexOf(' (')), value.name);
}

/** A repository goes by its whole name, or by the last part of it. */
export function isRepo(value: ValueTest): NameTest {
  if (value.type === 'whole') return isNamed(value);
  if (value.type !== 'text') return null;
  return (repo) => isSame(repo, value.text) || isSame(repo.split('/').at(-1)!, value.text);
}

const TESTS = { agent: isNamed, reviewer: isReviewer, covered: isReviewer, repo: isRepo } as const;

/** Those of the names that a value of a field asks for. */
export function namesMeant(field: keyof typeof TESTS, text: string, names: readonly string[]): string[] {
  const value = readValue(field, text);
  const test = value.type === 'wrong' ? null : TESTS[field](value);
  return test === null ? [] : names.filter(test);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
