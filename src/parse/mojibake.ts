/** A text brought back from a wrong decoding. `lost` characters are U+FFFD in it, the first of them at `lostLine`. */
export interface Repair {
  text: string;
  restored: number;
  lost: number;
  lostLine: number | null;
}

const WINDOWS_1252 = tableOf('windows-1252');
const MAC_ROMAN = tableOf('macintosh');
const LEAD = /[\xC2-\xF4]/g;
/** Short of one continuation byte or more: what is left of a character when some of its bytes were dropped. */
const INCOMPLETE =
  /[\xC2-\xDF](?![\x80-\xBF])|[\xE0-\xEF][\x80-\xBF]?(?![\x80-\xBF])|[\xF0-\xF4][\x80-\xBF]{0,2}(?![\x80-\xBF])/g;
const LOST = '\uFFFD';
/** Fewer whole characters than this may be chance where others are incomplete. */
const A_FEW = 3;

/**
 * Restores UTF-8 that was read as Windows-1252 or Mac Roman and saved so (`âœ…` was a check mark). Null where the
 * document is not such a text as a whole: one character that the wrong encoding cannot write is proof of a clean one.
 */
export function repairMojibake(text: string): Repair | null {
  if (/^\p{ASCII}*$/u.test(text)) return null;
  const bytes = encode(text, WINDOWS_1252);
  return (
    repairWhole(bytes) ??
    repairWhole(encode(text, MAC_ROMAN)) ??
    // Mac Roman knows all 256 bytes: it drops none on the way.
    repairSequences(bytes)
  );
}

/** The bytes that the wrong encoding had read, one character each; null where it cannot write the text. */
function encode(text: string, table: ReadonlyMap<string, string>): string | null {
  let known = true;
  const bytes = text.replace(/\P{ASCII}/gu, (char) => {
    const byte = table.get(char);
    known &&= byte !== undefined;
    return byte ?? '';
  });
  return known ? bytes : null;
}

function repairWhole(bytes: string | null): Repair | null {
  const text = bytes === null ? null : decodeUtf8(bytes);
  return bytes === null || text === null
    ? null
    : { text, restored: count(bytes, LEAD), lost: 0, lostLine: null };
}

/**
 * For a text that lost the bytes which Windows-1252 leaves undefined (81 8D 8F 90 9D) and the soft hyphen (AD): what
 * is complete must all be right. One of these bytes fits behind every lead byte, in front of what is left, so that
 * any incomplete sequence may have been whole; a stray continuation byte may not.
 */
function repairSequences(bytes: string | null): Repair | null {
  if (bytes === null) return null;
  const lost = count(bytes, INCOMPLETE);
  const restored = count(bytes, LEAD) - lost;
  if (restored < A_FEW || restored < lost) return null;
  const text = decodeUtf8(bytes.replace(INCOMPLETE, byteString(LOST)));
  const lostLine = bytes.slice(0, bytes.search(INCOMPLETE)).split('\n').length;
  return text === null ? null : { text, restored, lost, lostLine };
}

/** Strict UTF-8; a byte order mark that was damaged with the rest goes. */
function decodeUtf8(bytes: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return null;
  }
}

function byteString(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

function count(bytes: string, pattern: RegExp): number {
  return bytes.match(pattern)?.length ?? 0;
}

/** Which byte an encoding writes for each of its characters. */
function tableOf(encoding: string): ReadonlyMap<string, string> {
  const decoder = new TextDecoder(encoding);
  return new Map(
    Array.from({ length: 256 }, (_, byte) => [
      decoder.decode(Uint8Array.of(byte)),
      String.fromCharCode(byte),
    ]),
  );
}
