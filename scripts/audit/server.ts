import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { TYPES } from '../../src/e2e/hostile/server.ts';

/** A site that is served until it is closed; `address` ends in its base path. */
export interface Served {
  address: string;
  close: () => void;
}

/** Serves a built site below its base path as a good static host does: compressed, with a page for what is not there. */
export async function serveCompressed(folder: string, base: string): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const below = path.startsWith(base) ? normalize(`/${path.slice(base.length)}`) : null;
    const file = below === null ? null : join(folder, below);
    if (file !== null && isFolder(file) && !path.endsWith('/'))
      response.writeHead(301, { Location: `${encodeURI(path)}/` }).end();
    else if (file === null || !existsSync(pageOf(file))) send(response, 404, join(folder, '404.html'));
    else send(response, 200, pageOf(file));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://localhost:${(server.address() as AddressInfo).port}${base}`, close };
}

function send(response: ServerResponse, status: number, file: string): void {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(status, { 'Content-Type': type, 'Content-Encoding': 'gzip' });
  response.end(gzipSync(readFileSync(file)));
}

function pageOf(file: string): string {
  return isFolder(file) ? join(file, 'index.html') : file;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
