/*
 * What the files of the search are. A small site has all of it in a few files that the first question fetches. A large
 * one has small files of whole findings, the facts of all findings beside them for questions without words, and an
 * index of words that tells which findings to fetch.
 */

/** Files of one kind, from those of the oldest records to those of the newest. */
export interface FileList {
  /** Of each file `HASH_DIGITS` hexadecimal digits of a hash of its content. */
  hashes: string;
  /** How many records each file is about, and how many of these are findings of reports. */
  records: number[];
  findings: number[];
  /** Bytes of all of them, as they are fetched. */
  bytes: number;
}
/**
 * `facts` is what is known of findings, `places` their files and lines, `words` and `originals` their text. In a
 * plain site `facts` have the places and titles, too; in an indexed one `findings` have all but the originals, which
 * come with the records of those that went into no finding.
 */
export type ListName = 'facts' | 'places' | 'words' | 'findings' | 'originals';

/** An index of words: a number of files that is a power of two, each with the pieces whose hashes start alike. */
export interface IndexFiles {
  hash: string;
  bits: number;
}

interface Counts {
  records: number;
  findings: number;
}
export interface PlainSearch extends Counts {
  kind: 'plain';
  lists: Record<'facts' | 'words' | 'originals', FileList>;
}
export interface IndexedSearch extends Counts {
  kind: 'indexed';
  lists: Record<'facts' | 'places' | 'findings' | 'originals', FileList>;
  indexes: Record<'words' | 'originals', IndexFiles>;
}
export type SearchManifest = PlainSearch | IndexedSearch;

/** Digits of a hash in the name of a file. */
export const HASH_DIGITS = 12;

export function listFile(name: ListName, { hashes }: FileList, at: number): string {
  return `${name}-${at}-${hashes.slice(at * HASH_DIGITS, (at + 1) * HASH_DIGITS)}.bin`;
}

export function bucketFile(name: string, { hash }: IndexFiles, bucket: number): string {
  return `index-${name}-${bucket}-${hash}.bin`;
}
