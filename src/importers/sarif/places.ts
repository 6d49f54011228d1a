import { cleanPath } from '../../model/path-word.ts';
import type { Location } from '../../model/location.ts';
import { entriesOf } from '../loose.ts';
import { repositoryPaths } from '../local-root.ts';
import type { ArtifactLocation, Result, Run, SarifLocation } from './schema.ts';

/** Where the artifacts of one run lie in the repository. */
export interface Places {
  /** The path of an artifact; null where it has none, or is on the web. */
  pathOf: (artifact: ArtifactLocation | null | undefined) => string | null;
  locationOf: (location: SarifLocation) => Location | null;
}

/** Bases that stand on each other; more are a circle. */
const DEEPEST = 10;
const HAS_SCHEME = /^[a-z][a-z0-9+.-]+:/i;

export function placesOf(run: Run, results: readonly Result[]): Places {
  const bases = basesOf(run.originalUriBaseIds);
  const addressOf = (artifact: ArtifactLocation | null | undefined) => address(artifact, run, bases, 0);
  const roots = rootsOf(run, bases);
  const artifacts = results.flatMap(({ locations }) =>
    locations.map(({ physicalLocation }) => physicalLocation?.artifactLocation),
  );
  const all = artifacts.flatMap((artifact) => addressOf(artifact) ?? []);
  const inRepository = repositoryPaths(all, roots);
  const pathOf: Places['pathOf'] = (artifact) => {
    const uri = addressOf(artifact);
    const isFile = uri !== null && (!HAS_SCHEME.test(uri) || /^(?:file:|[a-z]:)/i.test(uri));
    return isFile ? cleanPath(inRepository(uri)) : null;
  };
  return { pathOf, locationOf: (location) => locationOf(location, pathOf) };
}

function locationOf({ physicalLocation }: SarifLocation, pathOf: Places['pathOf']): Location | null {
  const path = pathOf(physicalLocation?.artifactLocation);
  if (path === null) return null;
  const start = physicalLocation?.region?.startLine ?? null;
  const end = physicalLocation?.region?.endLine ?? start;
  if (start === null || end === null) return { path, startLine: null, endLine: null };
  return { path, startLine: Math.min(start, end), endLine: Math.max(start, end) };
}

type Bases = ReadonlyMap<string, { uri: string; uriBaseId: string | null }>;

function basesOf(value: unknown): Bases {
  const bases = new Map<string, { uri: string; uriBaseId: string | null }>();
  for (const [name, base] of entriesOf(value)) {
    const entries = entriesOf(base);
    const [uri, uriBaseId] = [entries.get('uri'), entries.get('uriBaseId')];
    bases.set(name, {
      uri: typeof uri === 'string' ? uri : '',
      uriBaseId: typeof uriBaseId === 'string' ? uriBaseId : null,
    });
  }
  return bases;
}

/** The address of an artifact, those of the bases that it stands on in front of it. */
function address(
  artifact: ArtifactLocation | null | undefined,
  run: Run,
  bases: Bases,
  depth: number,
): string | null {
  if (!artifact || depth > DEEPEST) return null;
  const { uri, uriBaseId, index } = artifact;
  if (uri === null)
    return index === null ? null : address(run.artifacts[index]?.location, run, bases, depth + 1);
  const whole =
    HAS_SCHEME.test(uri) || uriBaseId === null ? uri : `${baseAddress(uriBaseId, bases, 0)}${uri}`;
  return HAS_SCHEME.test(whole) ? whole : decoded(whole);
}

function baseAddress(name: string, bases: Bases, depth: number): string {
  const base = bases.get(name);
  if (base === undefined || depth > DEEPEST) return '';
  const own = base.uri === '' || base.uri.endsWith('/') ? base.uri : `${base.uri}/`;
  return base.uriBaseId === null || HAS_SCHEME.test(own)
    ? own
    : `${baseAddress(base.uriBaseId, bases, depth + 1)}${own}`;
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The folder that the run says its repository is in, else the outermost ones of its bases. */
function rootsOf({ versionControlProvenance }: Run, bases: Bases): string[] {
  const mapped = versionControlProvenance.flatMap(({ mappedTo }) => mappedTo?.uriBaseId ?? []);
  const names = mapped.length > 0 ? mapped : [...bases.keys()];
  const absolute = names
    .map((name) => baseAddress(name, bases, 0))
    .filter((base) => /^(?:file:|\/)/i.test(base));
  return absolute.filter((base) => !absolute.some((outer) => outer !== base && base.startsWith(outer)));
}
