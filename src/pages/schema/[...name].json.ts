import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonSchema, PUBLISHED_SCHEMAS, type SchemaName } from '../../model/published-schemas.ts';

export const getStaticPaths = (() =>
  (Object.keys(PUBLISHED_SCHEMAS) as SchemaName[]).map((name) => ({
    params: { name },
    props: { name },
  }))) satisfies GetStaticPaths;

/** The JSON Schema of what is published. */
export const GET: APIRoute<{ name: SchemaName }> = ({ props: { name } }) =>
  new Response(`${JSON.stringify(jsonSchema(name), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
