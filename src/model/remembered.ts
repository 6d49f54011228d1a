/**
 * What `make` makes of a text, made once as long as it is remembered: for what few texts are asked for over and over. At
 * `most` so many are remembered, then all are forgotten.
 */
export function remembered<Made>(make: (text: string) => Made, most: number): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
