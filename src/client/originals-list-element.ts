import { OwnList } from './own-list.ts';

/** What one agent or family wrote itself. */
class OriginalsList extends OwnList {
  readonly rows = 'originals';

  async load() {
    return (await import('./originals-drawing.ts')).drawOriginals;
  }
}

if (!customElements.get('originals-list')) customElements.define('originals-list', OriginalsList);
