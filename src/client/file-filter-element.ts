import { fileMatcher } from './file-filter.ts';
import { followAddress } from './form-address.ts';

/** Wraps a form and the trees of files that it filters. Without this script the trees are simply shown. */
class FileFilter extends HTMLElement {
  /** Read with the first question: of a large tree that takes a moment. */
  #trees: Folder[] | null = null;

  connectedCallback() {
    const form = this.querySelector('form');
    const field = this.querySelector('input');
    if (form === null || field === null) return;
    form.hidden = false;
    followAddress(form, () => this.#show(field.value));
  }

  #show(query: string) {
    const isAsked = query.trim() !== '';
    if (!isAsked && this.#trees === null) return;
    this.#trees ??= [...this.querySelectorAll<HTMLElement>(':scope > section')].map(readTree);
    const matches = fileMatcher(query);
    const shown = this.#trees.reduce((sum, tree) => sum + narrow(tree, matches, isAsked), 0);
    const status = this.querySelector('[role=status]');
    const all = this.querySelectorAll('li > a').length;
    if (status) status.textContent = isAsked ? `${shown} of ${all} files` : '';
  }
}

/** A folder of the tree, or the whole of one. */
interface Folder {
  row: HTMLElement;
  /** Null for a whole tree, which does not fold. */
  details: HTMLDetailsElement | null;
  /** Was it open before anything was asked for? */
  wasOpen: boolean;
  folders: Folder[];
  files: { row: HTMLElement; path: string }[];
}

function readTree(section: HTMLElement): Folder {
  const list = section.querySelector(':scope > ul')!;
  return readFolder(section, list, null, `${section.getAttribute('aria-label') ?? ''}/`);
}

/** Rows know their names only: a path is put together on the way down. */
function readFolder(row: HTMLElement, list: Element, details: Folder['details'], path: string): Folder {
  const folder: Folder = { row, details, wasOpen: details?.open ?? true, folders: [], files: [] };
  for (const child of list.children) {
    if (!(child instanceof HTMLElement)) continue;
    const inside = child.firstElementChild;
    const name = inside?.querySelector(':scope > summary > span') ?? inside;
    const below = path + (name?.textContent.trim() ?? '');
    if (inside instanceof HTMLDetailsElement)
      folder.folders.push(readFolder(child, inside.querySelector(':scope > ul')!, inside, below));
    else folder.files.push({ row: child, path: below });
  }
  return folder;
}

/** Shows the files that match and the folders that hold some. Returns how many files those are. */
function narrow(folder: Folder, matches: (path: string) => boolean, isAsked: boolean): number {
  let shown = 0;
  for (const { row, path } of folder.files) {
    row.hidden = !matches(path);
    if (!row.hidden) shown += 1;
  }
  for (const inside of folder.folders) shown += narrow(inside, matches, isAsked);
  folder.row.hidden = shown === 0;
  if (folder.details) folder.details.open = isAsked ? shown > 0 : folder.wasOpen;
  return shown;
}

if (!customElements.get('file-filter')) customElements.define('file-filter', FileFilter);
