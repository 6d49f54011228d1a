const UNSAFE = /[<>&\u2028\u2029]/g;

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON on one line that is safe wherever it is put, also inside a script element, where `</script>` or `<!--` in a
 * string would end or swallow the page (SECURITY.md, 3.7). `JSON.parse` gives back the same value.
 */
export function toJson(value: Json): string {
  return JSON.stringify(value).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
