import { copyFileSync, existsSync, linkSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a file that is never written to again at another place, too: as a second name where the file system has such
 * things, else as a copy. Returns false where there is no such file.
 */
export function linkFile(from: string, to: string): boolean {
  if (!existsSync(from)) return false;
  mkdirSync(dirname(to), { recursive: true });
  for (const put of [linkSync, copyFileSync])
    try {
      put(from, to);
      return true;
    } catch {
      // A link may be refused where a copy is not.
    }
  return false;
}
