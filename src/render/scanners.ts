import type { PatternScanner, RegexEngine } from 'shiki';

interface Shared {
  scanner: PatternScanner;
  users: number;
}

/**
 * An engine that compiles the same patterns once: grammars hold each other, and to compile them takes as long as to
 * search by them. What nobody uses any more is let go of, as before: some patterns are made of the text.
 */
export function sharingScanners(engine: RegexEngine): RegexEngine {
  const known = new Map<string, Shared>();
  return {
    createString: (text) => engine.createString(text),
    createScanner(patterns) {
      const key = patterns.join('\0');
      const shared = known.get(key) ?? { scanner: engine.createScanner(patterns), users: 0 };
      known.set(key, shared);
      shared.users += 1;
      let isDone = false;
      return {
        findNextMatchSync: (text, from, options) => shared.scanner.findNextMatchSync(text, from, options),
        dispose() {
          if (isDone) return;
          isDone = true;
          shared.users -= 1;
          if (shared.users > 0) return;
          known.delete(key);
          shared.scanner.dispose?.();
        },
      };
    },
  };
}
