/**
 * Tells whether a file is asked for. `query` is words that must all occur in its repository and path, in any order; a
 * word with `*` is a pattern for the end of the path: `*` is any name or part of one, `**` also goes over folders.
 */
export function fileMatcher(query: string): (file: string) => boolean {
  const tests = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (word.includes('*') ? globTest(word) : (file: string) => file.includes(word)));
  return (file) => {
    const text = file.toLowerCase();
    return tests.every((test) => test(text));
  };
}

/** Piece by piece, by the places it may have come to: an address may ask for many stars, each of which may fit often. */
function globTest(word: string): (file: string) => boolean {
  const pieces = word.split(/(\*+)/).filter((piece) => piece !== '');
  return (file) => {
    let places = new Set([0, ...file.matchAll(/\//g).map(({ index }) => index + 1)]);
    for (const piece of pieces) {
      places = piece.startsWith('*') ? afterStar(piece, file, places) : afterLetters(piece, file, places);
      if (places.size === 0) return false;
    }
    // A pattern for a folder means all that is in it.
    return word.endsWith('/') || places.has(file.length);
  };
}

function afterLetters(piece: string, file: string, places: ReadonlySet<number>): Set<number> {
  return new Set([...places].filter((at) => file.startsWith(piece, at)).map((at) => at + piece.length));
}

function afterStar(piece: string, file: string, places: ReadonlySet<number>): Set<number> {
  const reached = new Set<number>();
  for (let at = 0; at <= file.length; at += 1) {
    const goesOn = reached.has(at - 1) && (piece !== '*' || file[at - 1] !== '/');
    if (goesOn || places.has(at)) reached.add(at);
  }
  return reached;
}
