import { CST, Lexer } from 'yaml';

/** YAML without its comments, line for line: a `#` within a text is none. */
export function withoutComments(yaml: string): string {
  let kept = '';
  let before = '';
  for (const token of new Lexer().lex(yaml)) {
    // The lexer marks where a document, a flow and a scalar begin by characters of its own.
    const isMark = token === CST.DOCUMENT || token === CST.FLOW_END || token === CST.SCALAR;
    const isComment = CST.tokenType(token) === 'comment' && before !== CST.SCALAR;
    if (!isMark && !isComment) kept += token;
    before = token;
  }
  return kept;
}
