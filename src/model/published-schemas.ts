import { z } from 'zod';
import { AgentRow } from './agent-row.ts';
import {
  CountedFindingRow,
  CoverageRow,
  OriginalRow,
  RetroCellRow,
  ReviewerRow,
} from './agent-table-rows.ts';
import { DATA_VERSION, DataIndex } from './data-index.ts';
import { FindingRow } from './finding-row.ts';
import { Report } from './report.ts';
import { AgentData } from './review-record.ts';

/** What the published data hold, by the names of the schemas below `/schema/`. */
export const PUBLISHED_SCHEMAS = {
  report: Report,
  findings: FindingRow,
  agents: AgentRow,
  'agent-data': AgentData,
  'agents/reviewers': ReviewerRow,
  'agents/findings': CountedFindingRow,
  'agents/originals': OriginalRow,
  'agents/coverage': CoverageRow,
  'agents/retros': RetroCellRow,
  index: DataIndex,
} as const satisfies Record<string, z.ZodObject>;
export type SchemaName = keyof typeof PUBLISHED_SCHEMAS;

/** The JSON Schema (draft 7, which most validators know) of what is published. */
export function jsonSchema(name: SchemaName): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(PUBLISHED_SCHEMAS[name], { target: 'draft-7' });
  return { ...schema, $id: `urn:casebook:${name}:${DATA_VERSION}` };
}
