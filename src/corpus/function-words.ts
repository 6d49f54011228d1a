import { stems } from '../model/claim-words.ts';

/**
 * The words of English that hold sentences together: articles, pronouns, prepositions, conjunctions, auxiliary verbs,
 * and verbs that mean nothing without another word.
 * Words that deny or count (`no`, `not`, `without`, `every`) are not among them: claims differ by these.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  stems(
    [
      'a an the this that these those which who whose what',
      'it its they them their there here i we you he she his her our your',
      'about above across after against along among around as at before behind below beside between beyond by despite',
      'down during for from in inside into near of off on onto out outside over per since than through to toward under',
      'until up upon via with within',
      'and or but so if then though although because while when where whether instead rather also both either vs',
      'be am is are was were been being do does did have has had can could may might must shall should will would',
      'use uses used using make makes made making get gets got getting take takes took taken taking need needs needed',
    ].join(' '),
  ),
);
