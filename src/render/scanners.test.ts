import type { RegexEngine } from 'shiki';
import { expect, test } from 'vitest';
import { sharingScanners } from './scanners.ts';

/** An engine that notes what it makes and lets go of. */
function noting(): { engine: RegexEngine; log: string[] } {
  const log: string[] = [];
  const engine: RegexEngine = {
    createString: (content) => ({ content }),
    createScanner(patterns) {
      log.push(`made ${patterns.join()}`);
      return { findNextMatchSync: () => null, dispose: () => void log.push(`left ${patterns.join()}`) };
    },
  };
  return { engine, log };
}

test('the same patterns are compiled once, others by themselves', () => {
  const { engine, log } = noting();
  const shared = sharingScanners(engine);
  for (const patterns of [['a', 'b'], ['a', 'b'], ['b', 'a'], ['a,b']]) shared.createScanner(patterns);
  expect(log).toEqual(['made a,b', 'made b,a', 'made a,b']);
});

test('patterns are kept while anybody uses them, and no longer', () => {
  const { engine, log } = noting();
  const shared = sharingScanners(engine);
  const [one, other] = [shared.createScanner(['EOF']), shared.createScanner(['EOF'])];
  one.dispose?.();
  expect(log).toEqual(['made EOF']);
  other.dispose?.();
  expect(log).toEqual(['made EOF', 'left EOF']);
  shared.createScanner(['EOF']);
  expect(log).toEqual(['made EOF', 'left EOF', 'made EOF']);
});
