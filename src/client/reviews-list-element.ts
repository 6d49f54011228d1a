import { OwnList } from './own-list.ts';

/** The reviews that list one agent or family. */
class ReviewsList extends OwnList {
  readonly rows = 'reviews';

  async load() {
    return (await import('./reviews-drawing.ts')).drawReviews;
  }
}

if (!customElements.get('reviews-list')) customElements.define('reviews-list', ReviewsList);
