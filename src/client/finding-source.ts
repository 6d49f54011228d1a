import type { RecordTable } from '../query/record-table.ts';
import type { SearchManifest } from '../query/search-manifest.ts';

/** A file that the list of files names is gone: a newer site has taken the place of the one that it was read from. */
export class Outdated extends Error {}

/** The files of the search, from the network; counts what it fetches. Throws where a file cannot be had. */
export class FindingSource {
  readonly #manifest: URL;
  readonly #fetch: typeof fetch;
  /** Bytes and requests so far. */
  bytes = 0;
  requests = 0;

  /** `get` is `fetch`, or stands for it. */
  constructor(manifest: URL, get: typeof fetch = (url, options) => fetch(url, options)) {
    this.#manifest = manifest;
    this.#fetch = get;
  }

  /** What the other files are. It has one name for good: browsers are asked to look for a newer one. */
  async manifest(): Promise<SearchManifest> {
    return decoded(await this.#get(this.#manifest, 'no-cache')).json() as Promise<SearchManifest>;
  }

  async tables(name: string): Promise<RecordTable[]> {
    return decoded(await this.#named(name)).json() as Promise<RecordTable[]>;
  }

  async content(name: string): Promise<Uint8Array> {
    return new Uint8Array(await decoded(await this.#named(name)).arrayBuffer());
  }

  /** What is named by its content is never another: what the browser has of it is good. */
  #named(name: string): Promise<Uint8Array<ArrayBuffer>> {
    return this.#get(new URL(name, this.#manifest), 'force-cache');
  }

  async #get(url: URL, cache: RequestCache): Promise<Uint8Array<ArrayBuffer>> {
    const response = await this.#fetch(url, { cache });
    if (response.status === 404) throw new Outdated(`${url.pathname} is gone`);
    if (!response.ok) throw new Error(`${url.pathname}: ${response.status} ${response.statusText}`.trim());
    const bytes = new Uint8Array(await response.arrayBuffer());
    this.requests += 1;
    this.bytes += bytes.length;
    return bytes;
  }
}

/** Files are compressed by their own; a server that knows better may have undone it. */
function decoded(bytes: Uint8Array<ArrayBuffer>): Response {
  const response = new Response(bytes);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isGzip ? new Response(response.body!.pipeThrough(new DecompressionStream('gzip'))) : response;
}
