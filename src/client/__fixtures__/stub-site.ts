import type { SearchManifest } from '../../query/search-manifest.ts';

export const MANIFEST = 'https://site.example/base/data/search/manifest.json';

interface Files {
  manifest: SearchManifest;
  files: readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[];
}

/** A site that has the files of a search, and what was asked of it. */
export class StubSite {
  readonly requested: string[] = [];
  /** What it answers to everything, where it is out of order. */
  breakdown: number | null = null;
  #files = new Map<string, Uint8Array<ArrayBuffer>>();

  constructor(files: Files) {
    this.publish(files);
  }

  /** Puts other files into the place of those that are there. */
  publish({ manifest, files }: Files): void {
    this.#files = new Map(files.map(({ name, bytes }) => [name, bytes]));
    this.#files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
  }

  /** Stands for `fetch`. */
  readonly get: typeof fetch = async (url) => {
    const name = /^https:\/\/site\.example\/base\/data\/search\/([^/]+)$/.exec(String(url))?.[1] ?? '';
    this.requested.push(name);
    const bytes = this.#files.get(name);
    if (this.breakdown !== null) return new Response(null, { status: this.breakdown });
    return bytes ? new Response(bytes) : new Response(null, { status: 404 });
  };
}
