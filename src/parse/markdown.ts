import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm);

/** Text to tree: GitHub's Markdown, the one engine for parsing and showing. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
