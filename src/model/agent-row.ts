import { z } from 'zod';
import { RATINGS } from './lists.ts';

/*
 * The figures of the agents' pages as a table. Every share stands with how many of how many it is, and with an interval
 * of 95 %.
 */

const Count = z.int32().nonnegative();
const Value = z.number().nullable();

/** So many of so many, their share, and Wilson's interval for it; no share of nothing. */
function share<Name extends string>(name: Name, counted: string, of: string) {
  return {
    [`${name}Count`]: Count.describe(counted),
    [`${name}N`]: Count.describe(of),
    [`${name}Share`]: Value.describe(`\`${name}Count\` ÷ \`${name}N\`.`),
    [`${name}Low`]: Value.describe('Lower end of the interval of the share.'),
    [`${name}High`]: Value.describe('Upper end of the interval of the share.'),
  } as Record<`${Name}Count` | `${Name}N`, typeof Count> &
    Record<`${Name}${'Share' | 'Low' | 'High'}`, typeof Value>;
}

/** A sum over reviews ÷ another sum over the same reviews, with an interval over their pull requests and branches. */
function mean<Name extends string>(name: Name, says: string, of: string) {
  return {
    [name]: Value.describe(says),
    [`${name}Low`]: Value.describe(
      'Lower end of its interval; nothing where there are too few pull requests.',
    ),
    [`${name}High`]: Value.describe('Upper end of its interval.'),
    [`${name}N`]: Count.describe(of),
    [`${name}Subjects`]: Count.describe('Pull requests and branches that it rests on.'),
  } as Record<Name | `${Name}${'Low' | 'High'}`, typeof Value> &
    Record<`${Name}${'N' | 'Subjects'}`, typeof Count>;
}

/** A median with its quartiles. */
function spread<Name extends string>(name: Name, says: string) {
  return {
    [`${name}Median`]: Value.describe(says),
    [`${name}Lower`]: Value.describe('Lower quartile.'),
    [`${name}Upper`]: Value.describe('Upper quartile.'),
    [`${name}N`]: Count.describe('Runs that state it.'),
  } as Record<`${Name}${'Median' | 'Lower' | 'Upper'}`, typeof Value> & Record<`${Name}N`, typeof Count>;
}

/** An agent, a family of agents, or an agent with one effort, over all reports. New columns are added at the end. */
export const AgentRow = z.strictObject({
  scope: z
    .enum(['family', 'agent', 'effort'])
    .describe('Whom the row is about; `effort` is an agent with one effort, where it has several.'),
  agent: z.string().describe('Name of the family or agent.'),
  effort: z.string().nullable().describe('The effort; nothing where none is known, or the row is about all.'),
  family: z.string().describe('The family of the agent.'),
  url: z.string().describe('Its page on the site.'),
  reviews: Count.describe('Reports in which it took part.'),
  reviewsWithoutCredits: Count.describe(
    'Of these, those that credit nobody with anything: they are in no share.',
  ),
  ...share('droppedOut', 'Reports that list it and have no review of it.', 'Reports that list it.'),
  critical: Count.describe('Findings credited to it that are critical in the report.'),
  important: Count.describe('Those that are important.'),
  suggestion: Count.describe('Those that are suggestions.'),
  unrated: Count.describe('Those that have no severity.'),
  ...mean('findingsPerReview', 'Findings credited to it ÷ reviews it took part in.', 'Reviews.'),
  ...share('pool', 'Findings credited to it.', 'All findings of the reviews it took part in.'),
  ...share('sole', 'Findings credited to it alone.', 'Findings credited to it.'),
  ...share(
    'survived',
    'Originals that went into a finding: at least so many where some are untraced, and then the interval reaches to where all of these did.',
    'Originals: what it wrote itself.',
  ),
  untraced: Count.describe('Originals of which nobody knows what became of them.'),
  ...share(
    'actedOn',
    'Findings credited to it that were fixed, tested, documented or answered in a comment.',
    'These and those that were declined.',
  ),
  unanswered: Count.describe('Findings credited to it of which no report says what was done.'),
  answeredOtherwise: Count.describe('Those that were superseded, or answered in another way.'),
  ...share(
    'sameSeverity',
    'Originals that kept their severity.',
    'Originals whose severity can be compared.',
  ),
  ...share(
    'lowerSeverity',
    'Originals that became less severe.',
    'Originals whose severity can be compared.',
  ),
  ...share(
    'higherSeverity',
    'Originals that became more severe.',
    'Originals whose severity can be compared.',
  ),
  ...share(
    'missing',
    'Findings that the reports would lack without it.',
    'All findings of the reviews in which others took part, too.',
  ),
  ...spread('durationSeconds', 'Time of one run.'),
  ...spread('toolCalls', 'Tool calls of one run.'),
  ...mean(
    'minutesPerActedOn',
    'Minutes of its runs ÷ findings credited to it that were acted on.',
    'Findings acted on.',
  ),
}) satisfies z.ZodObject<Record<(typeof RATINGS)[number], typeof Count>>;
export type AgentRow = z.infer<typeof AgentRow>;
