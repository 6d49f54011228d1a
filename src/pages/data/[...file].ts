import type { APIRoute, GetStaticPaths } from 'astro';
import { formatOf, type DataFileName, type PartPath } from '../../model/data-files.ts';
import { dataFileNames, loadDataFile } from './_files.ts';

const TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  ndjson: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  sarif: 'application/sarif+json',
};

export const getStaticPaths = (async () =>
  (await dataFileNames()).map((file) => ({ params: { file }, props: { file } }))) satisfies GetStaticPaths;

/** A file of the published data. */
export const GET: APIRoute<{ file: DataFileName | PartPath }> = async ({ props: { file } }) => {
  const { bytes } = await loadDataFile(file);
  return new Response(bytes, { headers: { 'Content-Type': TYPES[formatOf(file)]! } });
};
