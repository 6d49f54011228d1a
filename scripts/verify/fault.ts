import { readPage } from '../../src/site/page.ts';

/** How long to wait before an address is asked for again, in milliseconds: what was just published takes a while. */
export const WAITS = [2_000, 5_000, 15_000, 30_000];

/**
 * Asks for a published address (`/path/#anchor`, relative to the site) until it answers as it should. Returns what is
 * wrong with the last answer, or null. `home` is the address of the site and ends with a slash.
 */
export async function addressFault(home: string, address: string, waits = WAITS): Promise<string | null> {
  let fault = await ask(home, address);
  for (const wait of waits) {
    if (fault === null) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
    fault = await ask(home, address);
  }
  return fault;
}

async function ask(home: string, address: string): Promise<string | null> {
  const [path = '', anchor] = address.slice(1).split('#');
  try {
    const answer = await fetch(home + encodeURI(path), { signal: AbortSignal.timeout(20_000) });
    if (!answer.ok) return `answered with ${answer.status}`;
    if (anchor === undefined) return null;
    return readPage(await answer.text()).ids.has(anchor) ? null : `answered without the anchor #${anchor}`;
  } catch (error) {
    const { message, cause } = error as Error;
    return `did not answer: ${(cause as Error | undefined)?.message ?? message}`;
  }
}
