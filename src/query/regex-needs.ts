import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { fold } from './grams.ts';
import { all, any, ANYTHING, type Needs } from './needs.ts';
import type { RegexTerm } from './syntax.ts';

/** What a literal needs. */
type Literal = (text: string) => Needs;

/** What must be in a text for an expression to match it. What is not understood needs nothing. */
export function regexNeeds({ source, flags }: Pick<RegexTerm, 'source' | 'flags'>, literal: Literal): Needs {
  try {
    const pattern = new RegExpParser().parsePattern(source, undefined, undefined, {
      unicode: flags.includes('u'),
    });
    return alternativesNeed(pattern.alternatives, literal);
  } catch {
    return ANYTHING;
  }
}

function alternativesNeed(alternatives: readonly AST.Alternative[], literal: Literal): Needs {
  return any(alternatives.map(({ elements }) => new Sequence(literal).add(elements).needs()));
}

/** Elements one after the other: characters next to each other make a literal. */
class Sequence {
  readonly #literal: Literal;
  readonly #needs: Needs[] = [];
  #text = '';

  constructor(literal: Literal) {
    this.#literal = literal;
  }

  needs(): Needs {
    this.#end();
    return all(this.#needs);
  }

  add(elements: readonly AST.Element[]): this {
    for (const element of elements) this.#add(element);
    return this;
  }

  #add(element: AST.Element): void {
    const character = characterOf(element);
    if (character !== null) this.#text += character;
    else if (element.type === 'Quantifier') this.#repeat(element);
    else if (element.type === 'Group' || element.type === 'CapturingGroup') this.#group(element);
    // What has no width does not part what stands around it.
    else if (element.type !== 'Assertion') this.#end();
  }

  #group({ alternatives }: AST.Group | AST.CapturingGroup): void {
    const [only, ...others] = alternatives;
    if (only !== undefined && others.length === 0) this.add(only.elements);
    else {
      this.#end();
      this.#needs.push(alternativesNeed(alternatives, this.#literal));
    }
  }

  /** The first time stands behind what was before; of a character, the last time stands before what follows. */
  #repeat({ element, min }: AST.Quantifier): void {
    if (element.type === 'Assertion') return;
    if (min > 0) this.#add(element);
    this.#end();
    if (min > 0) this.#text = characterOf(element) ?? '';
  }

  #end(): void {
    this.#needs.push(this.#literal(this.#text));
    this.#text = '';
  }
}

/** The character that an element stands for, in any case; null where it may stand for others. */
function characterOf(element: AST.Element): string | null {
  if (element.type === 'Character') return String.fromCodePoint(element.value);
  if (element.type !== 'CharacterClass' || element.negate || element.unicodeSets) return null;
  const folded = element.elements.map((one) =>
    one.type === 'Character' ? fold(String.fromCodePoint(one.value)) : null,
  );
  return new Set(folded).size === 1 ? folded[0]! : null;
}
