/**
 * A smaller input that still fails: lines, then words, then characters are left out, first half of them, then ever
 * fewer, as long as `fails` says so, and at most for `mostMs`.
 */
export async function shrink(
  bytes: Uint8Array,
  fails: (bytes: Uint8Array) => Promise<boolean>,
  mostMs = 5000,
): Promise<Uint8Array> {
  const end = performance.now() + mostMs;
  let text = Buffer.from(bytes).toString('latin1');
  for (const separator of ['\n', ' ', '']) {
    let parts = text.split(separator);
    for (let size = parts.length >> 1; size > 0; size >>= 1) {
      let at = 0;
      while (at < parts.length && performance.now() < end) {
        const rest = parts.toSpliced(at, size);
        if (await fails(Buffer.from(rest.join(separator), 'latin1'))) parts = rest;
        else at += size;
      }
    }
    text = parts.join(separator);
  }
  return Buffer.from(text, 'latin1');
}
