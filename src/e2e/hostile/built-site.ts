import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { originalsPath, reviewPath, slug } from '../../model/address.ts';

/** The files of a built site. Paths have `/` between their parts. */
export class BuiltSite {
  readonly folder: string;
  readonly #files: string[];

  constructor(folder: string) {
    this.folder = folder;
    this.#files = existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      : [];
  }

  files(ending = ''): string[] {
    return this.#files.filter((file) => file.endsWith(ending));
  }

  text(file: string): string {
    const bytes = readFileSync(join(this.folder, file));
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  }

  /** Bytes of HTML in all. */
  htmlBytes(): number {
    return this.files('.html').reduce((sum, file) => sum + readFileSync(join(this.folder, file)).length, 0);
  }

  /** Addresses of the pages of the report at a place below the folder of reports; none where it is not published. */
  pagesOf(place: string): string[] {
    return idsOf(place)
      .flatMap((id) => [reviewPath(id), originalsPath(id)])
      .filter((address) => this.#files.includes(`${address.slice(1)}index.html`));
  }

  /** Every file that is about the report at a place: its pages, and what else bears its address. */
  filesOf(place: string): string[] {
    const slugs = idsOf(place).map(slug);
    return this.#files.filter((file) =>
      slugs.some((name) => [`/${name}/`, `/${name}.`].some((part) => `/${file}`.includes(part))),
    );
  }

  /** Addresses of all reviews. */
  reviews(): string[] {
    return this.files('/index.html')
      .filter(
        (file) => /^reviews\/.+/.test(file) && !/^reviews\/index\.html$|\/originals\/index\.html$/.test(file),
      )
      .map((file) => `/${file.slice(0, -'index.html'.length)}`);
  }
}

/** A report's id is its path without the ending, or with it where another file has that address. */
function idsOf(place: string): string[] {
  return [place.replace(/\.(md|markdown)$/i, ''), place];
}
