import type { APIRoute, GetStaticPaths } from 'astro';
import { loadShards } from './_shards.ts';

export const getStaticPaths = (async () => {
  const { files } = await loadShards();
  return files.map(({ name, bytes }) => ({ params: { file: name.replace(/\.bin$/, '') }, props: { bytes } }));
}) satisfies GetStaticPaths;

/** Findings as they are searched, or a part of the index of their words. No server is to compress them further. */
export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.bytes, { headers: { 'Content-Type': 'application/octet-stream' } });
