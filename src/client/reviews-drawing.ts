import { askedReviews, readReviewsChoice } from '../statistics/reviews-asked.ts';
import { reviewsList } from '../statistics/reviews-list.ts';
import { drawing } from './own-drawing.ts';

export const drawReviews = drawing((data, scope, asked) => {
  const chosen = (params: URLSearchParams) => askedReviews(data, scope, readReviewsChoice(params));
  const { reviews, own } = chosen(asked);
  return {
    shown: reviews.length,
    all: chosen(new URLSearchParams()).reviews.length,
    list: (to) => reviewsList(reviews, own, to),
  };
});
