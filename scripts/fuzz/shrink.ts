/**
 * A smaller input that still fails: pieces are left out, first halves, then ever smaller ones, then single characters,
 * as long as `fails` says so. `mostTries` bounds how often it is asked.
 */
export async function shrink(
  bytes: Uint8Array,
  fails: (bytes: Uint8Array) => Promise<boolean>,
  mostTries = 400,
): Promise<Uint8Array> {
  let tries = mostTries;
  const attempt = async (text: string) => tries-- > 0 && (await fails(Buffer.from(text, 'latin1')));
  let text = Buffer.from(bytes).toString('latin1');
  for (const separator of ['\n', ' ', '']) {
    let parts = text.split(separator);
    for (
      let size = Math.ceil(parts.length / 2);
      size >= 1 && tries > 0;
      size = size === 1 ? 0 : Math.ceil(size / 2)
    )
      for (let at = 0; at < parts.length && tries > 0;) {
        const rest = [...parts.slice(0, at), ...parts.slice(at + size)];
        if (await attempt(rest.join(separator))) parts = rest;
        else at += size;
      }
    text = parts.join(separator);
  }
  return Buffer.from(text, 'latin1');
}
