import type { Element, ElementContent } from 'hast';
import type { Fence } from '../model/finding.ts';

/** What is known of a code block beside its text. */
export interface CodeFacts {
  /** The whole info string. */
  info: string;
  role: Fence['role'];
  /** The place in the reviewed code that it quotes. */
  place: string | null;
  /** Where it starts in the report. */
  line: number;
  lines: number;
}

/** What people call a block that backs a finding up. */
const NAMES: Partial<Record<string, string>> = { repro: 'Probe', output: 'Output', patch: 'Patch' };
/** Blocks of more lines than these are folded: of code, and of what backs it up. */
const MOST_LINES = { code: 40, backing: 12 };

/** A code block as a figure: a bar that says what it is, and the code, folded where it is long. */
export function codeFigure(facts: CodeFacts, code: ElementContent[]): Element {
  const { role, lines } = facts;
  const isBacking = NAMES[role ?? ''] !== undefined;
  const isLong = lines > (isBacking ? MOST_LINES.backing : MOST_LINES.code);
  const pre = element('pre', { tabIndex: 0 }, [element('code', {}, code)]);
  const properties = { className: ['code'] };
  const bar = barOf(facts, isLong);
  const download = element('a', { dataTo: `patch ${facts.line}` }, [text('Download')]);
  const more = role === 'patch' ? [download] : [];
  if (isLong) {
    const folded = element('details', {}, [element('summary', {}, bar), pre]);
    return element('figure', properties, [folded, ...more]);
  }
  const caption = bar.length > 0 ? [element('figcaption', {}, bar)] : [];
  return element('figure', properties, [...caption, pre, ...more]);
}

function barOf({ info, place, role, lines }: CodeFacts, isLong: boolean): ElementContent[] {
  const name = place ?? NAMES[role ?? ''] ?? null;
  const about = [info, isLong ? `${lines} lines` : ''].filter(Boolean).join(' · ');
  return [
    ...(name === null ? [] : [element('span', {}, [text(name)]), text(' ')]),
    ...(about === '' ? [] : [element('small', {}, [text(about)])]),
  ];
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
