/** What a key asks of a page. */
export type KeyAction = 'search' | 'next' | 'previous' | 'fold' | 'help';

const ACTIONS: Partial<Record<string, KeyAction>> = {
  '/': 'search',
  j: 'next',
  k: 'previous',
  e: 'fold',
  '?': 'help',
};

/** The part of a keyboard event that tells which key was meant. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/** Null for the keys that are not ours: with modifiers they are the browser's. */
export function actionOf({ key, ctrlKey, metaKey, altKey, isComposing }: Pressed): KeyAction | null {
  if (ctrlKey || metaKey || altKey || isComposing) return null;
  return (Object.hasOwn(ACTIONS, key) && ACTIONS[key]) || null;
}

/**
 * Where in a list a step leads to: from `current`, else (-1) from the reader's place, which `tops` tell: how far below
 * the upper edge of the window each one begins. Null where nothing lies that way.
 */
export function stepFrom(current: number, step: 1 | -1, tops: readonly number[]): number | null {
  const next = current + step;
  if (current !== -1) return next >= 0 && next < tops.length ? next : null;
  const found = step === 1 ? tops.findIndex((top) => top >= 0) : tops.findLastIndex((top) => top < 0);
  return found === -1 ? null : found;
}
