import { SEVERITIES } from '../model/lists.ts';
import { isCredited, isSole, pool } from './credit.ts';
import { countFigure, ratioFigure } from './figure.ts';
import { missing } from './missing.ts';
import { share } from './ratio.ts';
import { scopeHead } from './scope-head.ts';
import { seats } from './scope.ts';
import { figureTable } from './table.ts';
import type { View } from './view.ts';

/** What each agent was credited with. */
export const comparison: View = (selection, links) => {
  const { reviews, scopes } = selection;
  const rows = scopes.map((scope) => {
    const all = pool(reviews, scope);
    const credited = all.filter((finding) => isCredited(finding, scope));
    return {
      ...scopeHead(scope, links),
      cells: [
        countFigure(reviews.filter((review) => seats(review, scope).length > 0).length, links.reviews(scope)),
        ...SEVERITIES.map((severity) =>
          countFigure(
            credited.filter((finding) => finding.severity === severity).length,
            links.findings({ credited: [scope], severity }),
          ),
        ),
        ratioFigure(
          share(credited, (finding) => isSole(finding, scope)),
          links.findings({ credited: [scope], alone: true }),
        ),
      ],
    };
  });
  const columns = [
    { label: 'Reviews', says: 'Reports in which it took part.' },
    ...SEVERITIES.map((severity) => ({ label: severity, says: '' })),
    { label: 'Sole', says: 'Findings credited to it alone ÷ findings credited to it.' },
  ];
  return [
    ...figureTable({ caption: 'What each agent was credited with', head: 'Agent', columns, rows }),
    missing(selection, []),
  ];
};
