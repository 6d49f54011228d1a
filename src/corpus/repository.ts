import type { Report } from '../model/report.ts';

/**
 * The repository each report belongs to, by report id: as the report states it; else the one that most of the reports of
 * its folder state, of those that state one; else the folder's own name. In the top folder nothing follows from what lies
 * beside a report.
 */
export function repositories(reports: readonly Report[]): Map<string, string> {
  const stated = Map.groupBy(
    reports.flatMap(({ id, repo }) => (repo === null ? [] : [{ folder: folder(id), repo }])),
    (each) => each.folder,
  );
  const usual = (name: string): string | undefined => {
    const all = name === '' ? [] : (stated.get(name) ?? []).map(({ repo }) => repo);
    return all.find((repo) => all.filter((other) => other === repo).length > all.length / 2);
  };
  const usualOf = new Map([...stated.keys()].map((name) => [name, usual(name)]));
  return new Map(
    reports.map(({ id, repo }) => [id, repo ?? usualOf.get(folder(id)) ?? (folder(id) || 'reports')]),
  );
}

function folder(id: string): string {
  return id.split('/').slice(0, -1).join('/');
}
