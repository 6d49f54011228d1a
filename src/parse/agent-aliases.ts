import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Node, type Pair } from 'yaml';
import { AgentAliases, NO_ALIASES } from '../model/agent-aliases.ts';
import { agentKey } from '../model/agent-name.ts';
import { markUnseen } from '../model/characters.ts';
import { LIMITS } from '../model/limits.ts';
import { problem, type Problem } from '../model/problem.ts';

interface ReadAliases {
  aliases: AgentAliases;
  problems: Problem[];
}
type Fail = (node: unknown, code: 'agents-yaml' | 'agents-entry', reason: string) => void;

/** Reads the file of aliases. What is wrong in it is a problem with its place; what is right counts all the same. */
export function readAgentAliases(text: string): ReadAliases {
  const counter = new LineCounter();
  const problems: Problem[] = [];
  const fail: Fail = (node, code, reason) => {
    const { line, col } = counter.linePos(isNode(node) ? (node.range?.[0] ?? 0) : Number(node));
    problems.push(problem(code, { line: Math.max(1, line), column: Math.max(1, col) }, { reason }));
  };
  if (Buffer.byteLength(text) > LIMITS.frontMatterBytes) {
    fail(0, 'agents-yaml', `it is longer than ${LIMITS.frontMatterBytes / 1024} KB`);
    return { aliases: NO_ALIASES, problems };
  }
  const document = plainYaml(text, counter, fail);
  if (document === null) return { aliases: NO_ALIASES, problems };
  const aliases: AgentAliases = { aliases: {}, families: {} };
  for (const part of pairs(document, fail)) {
    const key = textOf(part.key);
    if (key !== 'aliases' && key !== 'families')
      fail(part.key, 'agents-entry', `${JSON.stringify(key)} is neither "aliases" nor "families"`);
    else aliases[key] = entries(part.value, key, fail);
  }
  return { aliases, problems };
}

/** The document, where it is YAML without tags, anchors and aliases; null where it is not, or is empty. */
function plainYaml(text: string, lineCounter: LineCounter, fail: Fail): Node | null {
  let document;
  try {
    document = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false });
  } catch (error) {
    // The parser calls itself for each level.
    if (!(error instanceof RangeError)) throw error;
    fail(0, 'agents-yaml', 'it is nested too deep');
    return null;
  }
  const [fault] = [...document.errors, ...document.warnings];
  let odd: unknown = null;
  visit(document, {
    Alias: (_, node) => void (odd ??= node),
    Node: (_, node) => void (odd ??= (node.anchor ?? node.tag) ? node : null),
  });
  if (fault !== undefined) fail(fault.pos[0], 'agents-yaml', fault.message);
  else if (odd !== null) fail(odd, 'agents-yaml', 'it has a tag, an anchor or an alias of YAML');
  else return document.contents;
  return null;
}

function pairs(node: unknown, fail: Fail): Pair[] {
  if (isMap(node)) return node.items;
  if (isNode(node) && textOf(node) !== '') fail(node, 'agents-entry', 'use "name: names" lines');
  return [];
}

/** The entries of a part that hold, none of whose names an entry above has claimed. */
function entries(part: unknown, key: keyof AgentAliases, fail: Fail): Record<string, string[]> {
  const claimed = new Map<string, string>();
  const found = pairs(part, fail).flatMap((pair): [string, string[]][] => {
    const name = textOf(pair.key);
    const written = isNode(pair.value) ? (pair.value.toJSON() as unknown) : null;
    const read = AgentAliases.shape[key].safeParse({ [name]: written });
    if (!read.success) {
      fail(pair.key, 'agents-entry', read.error.issues[0]?.message ?? 'it is not understood');
      return [];
    }
    const [[shown, others] = [name, []]] = Object.entries(read.data);
    const own = key === 'aliases' ? [shown, ...others] : others;
    const twice = own.find((one) => (claimed.get(agentKey(one)) ?? shown) !== shown);
    if (twice !== undefined) {
      fail(pair.key, 'agents-entry', `${JSON.stringify(twice)} is claimed above already`);
      return [];
    }
    for (const one of own) claimed.set(agentKey(one), shown);
    return [[markUnseen(shown), others.map(markUnseen)]];
  });
  return Object.fromEntries(found);
}

function textOf(node: unknown): string {
  return isScalar(node) && typeof node.value === 'string' ? node.value : '';
}
