import type { Log, Run } from 'sarif';
import { toJson, type Json } from './json.ts';

/** Runs as a SARIF 2.1.0 file. */
export function sarifLog(runs: readonly Run[]): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [...runs],
  };
  return `${toJson(log as unknown as Json)}\n`;
}
