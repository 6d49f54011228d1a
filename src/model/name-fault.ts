/** Letters and digits of any script, spaces, `.`, `_` and `-`. */
const PLAIN = /^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N} ._-]*$/u;
/** Names of devices on Windows, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** Addresses of pages that stand beside a report's own. */
const RESERVED = new Set(['index', 'originals']);
const LONGEST = 120;

/** Why a name, without the extension of a report, cannot be part of an address; null where it can. */
export function nameFault(name: string): string | null {
  if (!PLAIN.test(name)) return 'it holds or starts with a character that may not be part of an address';
  if (name.includes('..') || /[. ]$/.test(name))
    return 'it has two dots in a row, or ends with a dot or a space';
  if ([...name].length > LONGEST) return `it is too long: more than ${LONGEST} characters`;
  if (DEVICE.test(name)) return 'it is reserved, as the name of a device on Windows';
  if (/\.sarif$/i.test(name)) return 'it is reserved: what ends in ".sarif" is a file of another report';
  if (RESERVED.has(name.toLowerCase())) return `it is reserved: "${name}" is another page`;
  return null;
}
