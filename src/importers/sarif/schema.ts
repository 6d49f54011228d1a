import { z } from 'zod';
import { anything, entriesOf, id, line, list, maybe, text, textOrNull } from '../loose.ts';

// What of SARIF 2.1.0 is read; all of it may be missing. Names are those of the standard.

const index = z.int().nonnegative().nullable().catch(null);

/** Messages by the ids that results name them by. */
const messageStrings = anything.transform(entriesOf);

const Message = z.object({
  text: textOrNull,
  markdown: textOrNull,
  id: textOrNull,
  arguments: list(z.string()),
});
export type Message = z.infer<typeof Message>;

const ArtifactLocation = z.object({ uri: textOrNull, uriBaseId: textOrNull, index });
export type ArtifactLocation = z.infer<typeof ArtifactLocation>;

const Region = z.object({
  startLine: line,
  startColumn: line,
  endLine: line,
  endColumn: line,
  snippet: maybe(z.object({ text: textOrNull })),
});

const SarifLocation = z.object({
  id,
  physicalLocation: maybe(z.object({ artifactLocation: maybe(ArtifactLocation), region: maybe(Region) })),
  logicalLocations: list(z.object({ fullyQualifiedName: textOrNull, name: textOrNull })),
  message: maybe(Message),
});
export type SarifLocation = z.infer<typeof SarifLocation>;

const Replacement = z.object({
  deletedRegion: maybe(Region),
  insertedContent: maybe(z.object({ text: textOrNull })),
});
export type Replacement = z.infer<typeof Replacement>;

const Fix = z.object({
  description: maybe(Message),
  artifactChanges: list(
    z.object({ artifactLocation: maybe(ArtifactLocation), replacements: list(Replacement) }),
  ),
});
export type Fix = z.infer<typeof Fix>;

const Suppression = z.object({ kind: text, status: textOrNull, justification: textOrNull });
export type Suppression = z.infer<typeof Suppression>;

const RuleReference = z.object({
  id: textOrNull,
  index,
  toolComponent: maybe(z.object({ name: textOrNull, index })),
});
export type RuleReference = z.infer<typeof RuleReference>;

const Result = z.object({
  ruleId: textOrNull,
  ruleIndex: index,
  rule: maybe(RuleReference),
  kind: textOrNull,
  level: textOrNull,
  message: maybe(Message),
  locations: list(SarifLocation),
  relatedLocations: list(SarifLocation),
  codeFlows: list(z.unknown()),
  fixes: list(Fix),
  suppressions: list(Suppression),
  baselineState: textOrNull,
  occurrenceCount: index,
  hostedViewerUri: textOrNull,
  partialFingerprints: anything,
  provenance: maybe(z.object({ invocationIndex: index })),
  properties: anything,
});
export type Result = z.infer<typeof Result>;

const Configuration = z.object({ level: textOrNull });

const Rule = z.object({
  id: text,
  name: textOrNull,
  shortDescription: maybe(Message),
  fullDescription: maybe(Message),
  messageStrings,
  defaultConfiguration: maybe(Configuration),
  helpUri: textOrNull,
  properties: anything,
});
export type Rule = z.infer<typeof Rule>;

const ToolComponent = z.object({
  name: text,
  semanticVersion: textOrNull,
  version: textOrNull,
  rules: list(Rule),
  globalMessageStrings: messageStrings,
});
export type ToolComponent = z.infer<typeof ToolComponent>;

const Run = z.object({
  tool: z.object({ driver: ToolComponent, extensions: list(ToolComponent) }),
  results: z.array(z.unknown()).nullable().catch(null),
  artifacts: list(z.object({ location: maybe(ArtifactLocation) })),
  originalUriBaseIds: anything,
  invocations: list(
    z.object({
      startTimeUtc: textOrNull,
      endTimeUtc: textOrNull,
      executionSuccessful: z.boolean().nullable().catch(null),
      ruleConfigurationOverrides: list(
        z.object({ descriptor: maybe(RuleReference), configuration: maybe(Configuration) }),
      ),
    }),
  ),
  versionControlProvenance: list(
    z.object({
      repositoryUri: textOrNull,
      revisionId: textOrNull,
      branch: textOrNull,
      mappedTo: maybe(ArtifactLocation),
    }),
  ),
  externalPropertyFileReferences: maybe(z.object({ results: list(z.unknown()) })),
});
export type Run = z.infer<typeof Run>;

export const SarifLog = z.object({ version: z.literal('2.1.0'), runs: z.array(z.unknown()) });

/** The runs of logs, and how many are none as they are without a tool. */
export function runsOf(logs: readonly z.infer<typeof SarifLog>[]): Parted<Run> {
  return parted(
    Run,
    logs.flatMap(({ runs }) => runs),
  );
}

/** The results of a run, and how many of them are none. */
export function resultsOf({ results }: Run): Parted<Result> {
  return parted(Result, results ?? []);
}

interface Parted<T> {
  good: T[];
  unread: number;
}

function parted<T>(kind: z.ZodType<T>, all: readonly unknown[]): Parted<T> {
  const good = all.map((one) => kind.safeParse(one)).flatMap((read) => (read.success ? [read.data] : []));
  return { good, unread: all.length - good.length };
}
