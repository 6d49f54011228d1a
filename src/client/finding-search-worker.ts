/** The program of the worker that searches, and is ended where it takes too long (`finding-search.ts`). */
import { FindingSession } from './finding-session.ts';
import type { AskMessage, ValuesMessage } from './search-messages.ts';

const session = new FindingSession((message) => postMessage(message));
addEventListener('message', ({ data }: MessageEvent<AskMessage | ValuesMessage>) => {
  void (data.type === 'ask' ? session.ask(data) : session.values(data));
});
