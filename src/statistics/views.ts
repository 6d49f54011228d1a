import { comparison } from './comparison.ts';
import { coverage } from './coverage.ts';
import type { View } from './view.ts';

/** The parts of the page of the agents, by the id of their section. */
export const VIEWS = {
  comparison,
  coverage,
} satisfies Record<string, View>;
export type ViewName = keyof typeof VIEWS;
