import type { Log, Run } from 'sarif';
import { SARIF_SCHEMA } from '../model/data-files.ts';
import { toJson, type Json } from './json.ts';

/** Runs as a SARIF 2.1.0 file. */
export function sarifLog(runs: readonly Run[]): string {
  const log: Log = {
    $schema: SARIF_SCHEMA,
    version: '2.1.0',
    runs: [...runs],
  };
  return `${toJson(log as unknown as Json)}\n`;
}
