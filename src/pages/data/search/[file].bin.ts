import type { APIRoute, GetStaticPaths } from 'astro';
import type { ShardFile } from '../../../exports/finding-shards.ts';
import { loadShards } from './_shards.ts';

export const getStaticPaths = (async () => {
  const { files } = await loadShards();
  return files.map((file) => ({ params: { file: file.name.replace(/\.bin$/, '') }, props: { file } }));
}) satisfies GetStaticPaths;

/** Findings as they are searched, or a part of the index of their words. No server is to compress them further. */
export const GET: APIRoute<{ file: ShardFile }> = ({ props }) =>
  new Response(props.file.bytes, { headers: { 'Content-Type': 'application/octet-stream' } });
