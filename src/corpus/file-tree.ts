import type { FileHistory } from './file-history.ts';
import { compare } from './order.ts';
import type { PlacedFinding } from './placed-finding.ts';

/** A folder of one repository with the files that findings name, and how many findings lie below it. */
export interface Folder {
  name: string;
  path: string;
  /** Each finding once, however many of the files it names. */
  findings: Set<PlacedFinding>;
  folders: Folder[];
  files: FileHistory[];
}

/** One tree a repository, in name order; a folder that only holds one other folder is drawn as one with it. */
export function fileTrees(files: readonly FileHistory[]): Folder[] {
  const roots = new Map<string, Folder>();
  for (const file of files) {
    const root = roots.get(file.repo) ?? folder(file.repo, '');
    roots.set(file.repo, root);
    insert(root, file);
  }
  return [...roots.values()].sort((a, b) => compare(a.name, b.name)).map(joinSingles);
}

function folder(name: string, path: string): Folder {
  return { name, path, findings: new Set(), folders: [], files: [] };
}

function insert(root: Folder, file: FileHistory): void {
  let at = root;
  for (const found of file.findings) at.findings.add(found);
  const names = file.path.split('/').filter((name) => name !== '');
  for (const name of names.slice(0, -1)) {
    let next = at.folders.find((child) => child.name === name);
    if (next === undefined)
      at.folders.push((next = folder(name, at.path === '' ? name : `${at.path}/${name}`)));
    for (const found of file.findings) next.findings.add(found);
    at = next;
  }
  at.files.push(file);
}

function joinSingles(root: Folder): Folder {
  return { ...root, folders: root.folders.map(joined).sort((a, b) => compare(a.name, b.name)) };
}

function joined(at: Folder): Folder {
  const [only, ...others] = at.folders;
  if (only !== undefined && others.length === 0 && at.files.length === 0)
    return joined({ ...only, name: `${at.name}/${only.name}` });
  return joinSingles(at);
}
