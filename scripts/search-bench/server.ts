import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Shards } from '../../src/exports/finding-shards.ts';
import { TYPES } from '../../src/e2e/hostile/server.ts';

/** A site that is served with other findings than its own. */
export interface SearchedSite {
  /** Ends in the base path. */
  address: string;
  /** What was sent of the findings since this was asked last. */
  sent: () => { bytes: number; requests: number };
  close: () => void;
}

/** Serves a built site below its base path, the files of its search replaced by others. */
export async function serveSearched(
  folder: string,
  base: string,
  { manifest, files }: Shards,
): Promise<SearchedSite> {
  const shards = new Map<string, Uint8Array>(files.map(({ name, bytes }) => [name, bytes]));
  shards.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  let sent = { bytes: 0, requests: 0 };
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const below = path.slice(base.length);
    const shard = below.startsWith('data/search/')
      ? shards.get(below.slice('data/search/'.length))
      : undefined;
    const content = shard ?? fileOf(join(folder, below));
    if (shard) sent = { bytes: sent.bytes + shard.length, requests: sent.requests + 1 };
    if (content === null) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' })
        .end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    sent: () => {
      const before = sent;
      sent = { bytes: 0, requests: 0 };
      return before;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function fileOf(path: string): Buffer | null {
  return existsSync(path) && extname(path) !== '' ? readFileSync(path) : null;
}
