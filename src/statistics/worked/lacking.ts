import { missing } from '../missing.ts';
import type { View } from '../view.ts';

/** What the reports at hand lack. */
export const workedMissing: View = (selection) => [
  missing(selection, ['retro', 'originals', 'resolution', 'coverage', 'credits']),
];
