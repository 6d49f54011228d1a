import type { AgentData } from '../model/review-record.ts';
import type { Links } from '../statistics/links.ts';
import { askedReviews, readReviewsChoice } from '../statistics/reviews-asked.ts';
import { reviewsList } from '../statistics/reviews-list.ts';
import type { Scope } from '../statistics/scope.ts';
import { OwnList, type Drawn } from './own-list.ts';

/** The reviews that list one agent or family. */
class ReviewsList extends OwnList {
  readonly rows = 'reviews';

  draw(data: AgentData, scope: Scope, asked: URLSearchParams, to: Links['to']): Drawn {
    const { reviews, own } = askedReviews(data, scope, readReviewsChoice(asked));
    const all = askedReviews(data, scope, readReviewsChoice(new URLSearchParams()));
    return { shown: reviews.length, all: all.reviews.length, list: reviewsList(reviews, own, to) };
  }
}

if (!customElements.get('reviews-list')) customElements.define('reviews-list', ReviewsList);
