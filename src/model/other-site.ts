import { z } from 'zod';

/** Names and numbers with dots between: the content security policy holds it as it is, and asterisks open it wide. */
const PLAIN_HOST = /^[a-z0-9]+(?:[.-]+[a-z0-9]+)*\.?$/;

/** Another Casebook site, which the search of this one looks through, too. */
export const OtherSite = z.strictObject({
  /** What its results are marked with. */
  name: z
    .string({ error: 'it needs a name' })
    .trim()
    .min(1, 'its name is empty')
    .max(60, 'its name is too long'),
  /** Where it is published: the address of its overview. */
  url: z.url({
    protocol: /^https?$/,
    hostname: PLAIN_HOST,
    error: 'its url is no address as in https://reviews.example/',
  }),
});
export type OtherSite = z.infer<typeof OtherSite>;

/** Each is asked by every search. */
export const OtherSites = z
  .array(OtherSite, { error: 'use a list of { name, url }' })
  .max(20, 'use 20 at most');
