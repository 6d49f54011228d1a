import { createHash } from 'node:crypto';
import type { PartPath } from '../model/data-files.ts';
import { FindingRow } from '../model/finding-row.ts';
import { parquet } from './parquet.ts';

/** From so many findings on, there are parts beside the whole. */
const MANY = 50_000;

/** What engines read as no value. */
const NOTHING = '__HIVE_DEFAULT_PARTITION__';
/** File systems take 255 bytes for a name. */
const LONGEST = 200;

/** The findings of one repository and month, as a file of Parquet. */
export interface FindingPart {
  /** Below `/data/`. */
  path: PartPath;
  repo: string;
  /** `2026-05`; null is of reviews without a date. */
  month: string | null;
  rows: FindingRow[];
  make: () => Uint8Array<ArrayBuffer>;
}

/** The findings by repository and month, where there are many. The column `repo` is in the folder's name and not in the file. */
export function findingParts(rows: readonly FindingRow[], many = MANY): FindingPart[] {
  if (rows.length <= many) return [];
  const parts = Map.groupBy(rows, (row) => pathOf(row.repo, monthOf(row)));
  return [...parts]
    .map(([path, own]) => ({
      path,
      repo: own[0]!.repo,
      month: monthOf(own[0]!),
      rows: own,
      make: () => parquet(FindingRow, own, { leaveOut: ['repo'] }),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function monthOf({ date }: FindingRow): string | null {
  return date?.slice(0, 7) ?? null;
}

function pathOf(repo: string, month: string | null): PartPath {
  return `findings/repo=${escaped(repo)}/month=${month === null ? NOTHING : escaped(month)}/part.parquet`;
}

/** A value as part of a name, as DuckDB and Hive write it: all but letters, digits and `_.-~` of ASCII as `%2F`. */
function escaped(value: string): string {
  const name = encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  if (name.length <= LONGEST) return name;
  return `${name.slice(0, LONGEST - 13).replace(/%.?$/, '')}~${createHash('sha256').update(value).digest('hex').slice(0, 12)}`;
}
