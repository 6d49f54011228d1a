import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/*
 * A published folder is only ever replaced by a rename: `<out>.next` is built and checked beside it, `<out>` becomes
 * `<out>.prev`, and `<out>.next` becomes `<out>`. Whenever the process dies, `<out>` or `<out>.prev` is a whole site,
 * as neither is ever written to; `.prev` is renamed before it is deleted.
 */
const next = (out: string) => `${out}.next`;
const previous = (out: string) => `${out}.prev`;

/** Puts the old site back where a build was killed between the two renames. Whatever builds or serves calls it first. */
export async function recover(out: string): Promise<void> {
  if (!existsSync(out) && existsSync(previous(out))) await rename(previous(out), out);
}

/**
 * An empty place beside the published folder to build into, cleared of what killed builds left. Throws where `out` is
 * no site: it would be replaced as a whole.
 */
export async function prepare(out: string): Promise<string> {
  await recover(out);
  if (existsSync(out) && (await readdir(out)).length > 0 && !existsSync(join(out, 'index.html')))
    throw new Error(`${out} is neither empty nor a site: choose another folder`);
  await discardPrevious(out);
  await rm(next(out), { recursive: true, force: true });
  return next(out);
}

/** Publishes what was built beside `out`. */
export async function swap(out: string): Promise<void> {
  await stepAside(out);
  await stepIn(out);
  await discardPrevious(out);
}

/** The first rename: from here to the second there is no site, but for the one that `recover` puts back. */
export async function stepAside(out: string): Promise<void> {
  if (existsSync(out)) await rename(out, previous(out));
}

/** The second rename. */
export async function stepIn(out: string): Promise<void> {
  await rename(next(out), out);
}

async function discardPrevious(out: string): Promise<void> {
  if (!existsSync(previous(out))) return;
  await rm(next(out), { recursive: true, force: true });
  await rename(previous(out), next(out));
  await rm(next(out), { recursive: true, force: true });
}
