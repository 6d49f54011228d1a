import { askedOriginals, readOriginalsChoice } from '../statistics/originals-asked.ts';
import { originalsList } from '../statistics/originals-list.ts';
import { drawing } from './own-drawing.ts';

export const drawOriginals = drawing((data, scope, asked) => {
  const chosen = (params: URLSearchParams) => askedOriginals(data, scope, readOriginalsChoice(params));
  const originals = chosen(asked);
  return {
    shown: originals.length,
    all: chosen(new URLSearchParams()).length,
    list: (to) => originalsList(originals, scope, to),
  };
});
