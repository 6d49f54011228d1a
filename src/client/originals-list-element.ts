import type { AgentData } from '../model/review-record.ts';
import type { Links } from '../statistics/links.ts';
import { askedOriginals, readOriginalsChoice } from '../statistics/originals-asked.ts';
import { originalsList } from '../statistics/originals-list.ts';
import type { Scope } from '../statistics/scope.ts';
import { OwnList, type Drawn } from './own-list.ts';

/** What one agent or family wrote itself. */
class OriginalsList extends OwnList {
  readonly rows = 'originals';

  draw(data: AgentData, scope: Scope, asked: URLSearchParams, to: Links['to']): Drawn {
    const chosen = (params: URLSearchParams) => askedOriginals(data, scope, readOriginalsChoice(params));
    const originals = chosen(asked);
    return {
      shown: originals.length,
      all: chosen(new URLSearchParams()).length,
      list: originalsList(originals, scope, to),
    };
  }
}

if (!customElements.get('originals-list')) customElements.define('originals-list', OriginalsList);
