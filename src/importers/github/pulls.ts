import type { Collected } from './collect.ts';
import type { Comment, Note, PullKey, Review } from './items.ts';

/** All of an export that belongs to one pull request. */
export interface PullItems {
  key: PullKey | null;
  number: number | null;
  title: string | null;
  author: string | null;
  branch: string | null;
  reviews: Review[];
  comments: Comment[];
  notes: Note[];
}

/** The pull requests of an export, in its order. What does not say where it belongs to is of the only one there is. */
export function pullsOf({ pulls, reviews, comments, notes }: Collected): PullItems[] {
  const keys = new Map<string, PullKey>();
  for (const { key, pull } of [
    ...pulls.map(({ key }) => ({ key, pull: key })),
    ...[...reviews, ...comments, ...notes].map(({ pull }) => ({ key: pull, pull })),
  ])
    if (key !== null && !keys.has(nameOf(key))) keys.set(nameOf(key), pull ?? key);
  const only = keys.size === 1 ? [...keys.keys()][0]! : '';
  const of = <T extends { pull: PullKey | null }>(all: readonly T[], name: string) =>
    all.filter(({ pull }) => (pull === null ? only : nameOf(pull)) === name);
  const names = [...keys.keys(), ...(keys.size === 1 ? [] : [''])];
  return names
    .map((name): PullItems => {
      const known = pulls.find(({ key }) => (key === null ? only : nameOf(key)) === name);
      const key = keys.get(name) ?? null;
      const about = {
        title: known?.title ?? null,
        author: known?.author ?? null,
        branch: known?.branch ?? null,
      };
      const items = { reviews: of(reviews, name), comments: of(comments, name), notes: of(notes, name) };
      return { key, number: key?.number ?? known?.number ?? null, ...about, ...items };
    })
    .filter((one) => one.reviews.length + one.comments.length + one.notes.length > 0);
}

function nameOf({ repo, number }: PullKey): string {
  return `${repo.toLowerCase()}#${number}`;
}
