import { createHash } from 'node:crypto';
import { agentKey } from './agent-name.ts';
import type { Kind } from './kind.ts';
import type { Original, OriginalFinding } from './original.ts';

/** File systems take 255 bytes for a name and 4,096 for a path. */
const LONGEST_NAME = 60;
const LONGEST_SLUG = 600;

/**
 * The part of an address that stands for a path (of a report, a file in the reviewed code, a branch).
 * Plain paths are their own slug; anything else is made plain and marked with a short hash, so that two
 * different paths never share an address. `index.html` is marked too: as a folder it would hide its parent.
 */
export function slug(path: string): string {
  const plain = path
    .normalize('NFC')
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => shorten(segment.replace(/[^\p{L}\p{N}._@+-]/gu, '_').replace(/^\.+$/, '_')))
    .join('/')
    .slice(0, LONGEST_SLUG);
  const same = plain === path.replace(/\/$/, '') && !/(^|\/)index\.html$/i.test(plain);
  return same ? plain : `${plain}~${createHash('sha256').update(path).digest('hex').slice(0, 6)}`;
}

function shorten(name: string): string {
  // A character has four bytes at most; names that file systems take stay as they are.
  return Buffer.byteLength(name) <= 240 ? name : [...name].slice(0, LONGEST_NAME).join('');
}

/** What two reports may not share: file systems and people take names for the same whatever their case or form. */
export function foldedAddress(id: string): string {
  return slug(id.normalize('NFC')).toUpperCase().toLowerCase();
}

/** Site-relative addresses of the pages that are always there, without the base path. */
export const PAGES = {
  overview: '/',
  reviews: '/reviews/',
  findings: '/findings/',
  files: '/files/',
  agents: '/agents/',
  retros: '/agents/retros/',
  declined: '/declined/',
  lessons: '/lessons/',
  patterns: '/patterns/',
  search: '/search/',
  health: '/health/',
  docs: '/docs/',
};

/** The page of this site and the others, which is there where there are others. */
export const SITES_PAGE = '/sites/';

/** Site-relative addresses of the pages that stand for one thing, without the base path. */
export function reviewPath(id: string): string {
  return `/reviews/${slug(id)}/`;
}
export function originalsPath(id: string): string {
  return `/reviews/${slug(id)}/originals/`;
}
/** The place on the originals page that tells of a reviewer's own finding; undefined where its id does not tell it apart. */
export function ownFindingAnchor(
  { anchor, findings }: Pick<Original, 'anchor' | 'findings'>,
  { id }: Pick<OriginalFinding, 'id'>,
): string | undefined {
  const isPlain = id !== null && /^[A-Za-z]{0,2}\d+$/.test(id);
  return isPlain && findings.filter((own) => own.id === id).length === 1
    ? `${anchor}--${id.toLowerCase()}`
    : undefined;
}
export function subjectPath({
  kind,
  repo,
  name,
}: {
  kind: 'pr' | 'branch';
  repo: string;
  name: string;
}): string {
  return `/${kind}/${besideFeeds(`${slug(repo)}/${slug(name)}`)}/`;
}
/** The feed of what a page is about, as Atom or as JSON Feed. */
export function feedPath(page: string, format: 'xml' | 'json'): string {
  return `${page}feed.${format}`;
}
/** A branch or repository may be called like a feed: its folder must not stand in the place of the file. */
function besideFeeds(path: string): string {
  return path.replace(/(?<=^|\/)feed\.(?:xml|json)(?=\/|$)/gi, '$&~');
}
/** A page, from 1, of the findings of one severity or repository. */
export function findingsListPath(by: 'severity' | 'repo', value: string, page: number): string {
  return `${PAGES.findings}${by}/${slug(value)}/${page === 1 ? '' : `page/${page}/`}`;
}
/** All of a repository. */
export function repoPath(repo: string): string {
  return `/repo/${besideFeeds(slug(repo))}/`;
}
export const BADGES = ['open', 'verdict'] as const;
export type Badge = (typeof BADGES)[number];

/** A picture of what is open, or of the last verdict, for the page of a repository, a pull request or a branch. */
export function badgePath(page: string, badge: Badge): string {
  // Were a folder called as a picture is, one would take the place of the other; no other name has a bare tilde.
  const folder = page.replace(/(?<=\/)(?:open|verdict)\.svg(?=\/)/gi, '$&~');
  return `/badge${folder}${badge}.svg`;
}
/** All reviews of one kind. */
export function kindPath(kind: Kind): string {
  return `/kind/${kind}/`;
}
/** One agent, however its name is spelled. Two agents never share an address, nor does one take that of another page. */
export function agentPath(name: string): string {
  const key = agentKey(name);
  return `${PAGES.agents}${/^retros$|(?:^| )family$/.test(key) ? hashed(key) : agentSlug(key)}/`;
}
/** A family of agents, which may have the name of an agent. */
export function familyPath(name: string): string {
  return `${PAGES.agents}${agentSlug(agentKey(name))}-family/`;
}
function agentSlug(key: string): string {
  const plain = key.replaceAll(' ', '-');
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*$/u.test(plain) && foldedAddress(plain) === plain;
  return isPlain && plain.length <= LONGEST_NAME ? plain : hashed(key);
}
function hashed(key: string): string {
  const plain = key.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 12);
  return `${[...plain].slice(0, LONGEST_NAME).join('')}~${hash}`;
}
/** All cases of a pattern. */
export function patternPath(id: string): string {
  return `/patterns/${slug(id)}/`;
}
export function filePath(repo: string, path: string): string {
  return `/files/${slug(repo)}/${slug(path)}/`;
}
