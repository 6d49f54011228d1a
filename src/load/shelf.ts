import { foldedAddress } from '../model/address.ts';
import { placeFile } from './place.ts';
import { readBytes } from './read.ts';
import { walk, type FoundFile } from './walk.ts';

interface Shelved {
  path: string;
  size: number;
  bytes: () => Promise<Uint8Array>;
}

/** The files that a folder of reports holds, and those that are added. */
export class Shelf {
  readonly #folder: string;
  readonly #bySize: Map<number, Shelved[]>;
  readonly #addresses: Map<string, string>;
  readonly #added = new Set<string>();

  private constructor(folder: string, files: readonly FoundFile[], taken: readonly string[]) {
    const shelved = files.map(({ path, size, absolute }) => ({
      path,
      size,
      bytes: () => readBytes(absolute),
    }));
    this.#folder = folder;
    this.#bySize = Map.groupBy(shelved, ({ size }) => size);
    this.#addresses = new Map(
      [...files.map(({ path }) => path), ...taken].map((path) => [addressOf(path), path]),
    );
  }

  /** A folder that is not there yet is an empty one. */
  static async of(folder: string): Promise<Shelf> {
    const { files, rejected } = await walk(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return { files: [], rejected: [] };
    });
    return new Shelf(
      folder,
      files,
      rejected.map(({ path }) => path),
    );
  }

  /** The path of a file with just these bytes, wherever it lies; null where there is none. */
  async find(bytes: Uint8Array): Promise<string | null> {
    for (const { path, bytes: read } of this.#bySize.get(bytes.length) ?? [])
      if (Buffer.compare(await read(), bytes) === 0) return path;
    return null;
  }

  /** The path of the file that has the address of this one; null where it is free. */
  holder(path: string): string | null {
    return this.#addresses.get(addressOf(path)) ?? null;
  }

  /** Was this file added, rather than there before? */
  isAdded(path: string): boolean {
    return this.#added.has(path);
  }

  /** Adds a file, on the disk unless that is only tried. Never overwrites; throws where it cannot be written. */
  async add(path: string, bytes: Uint8Array, isTried: boolean): Promise<void> {
    if (!isTried) await placeFile(this.#folder, path, bytes);
    const shelved = { path, size: bytes.length, bytes: async () => bytes };
    this.#bySize.set(bytes.length, [...(this.#bySize.get(bytes.length) ?? []), shelved]);
    this.#addresses.set(addressOf(path), path);
    this.#added.add(path);
  }
}

function addressOf(path: string): string {
  return foldedAddress(path.replace(/\.(md|markdown)$/i, ''));
}
