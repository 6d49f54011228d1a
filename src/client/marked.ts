/** A text as nodes, with the parts that matched in `<mark>`; `marks` are in order and do not overlap. */
export function marked(text: string, marks: readonly (readonly [start: number, end: number])[]): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    nodes.push(document.createTextNode(text.slice(at, start)), mark);
    at = end;
  }
  return [...nodes, document.createTextNode(text.slice(at))];
}
