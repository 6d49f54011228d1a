import { originalsPath } from '../model/address.ts';
import { effortBehind, readAgent } from '../model/agent-name.ts';
import type { Finding } from '../model/finding.ts';
import type { Original } from '../model/original.ts';
import type { Report } from '../model/report.ts';
import type { Scorecard } from '../model/retro.ts';
import type { ReviewerRecord } from '../model/review-record.ts';
import { isOrchestrator } from '../model/reviewer.ts';
import type { AgentNames } from './agent-names.ts';
import { noReview } from './no-review.ts';

interface Seat {
  agent: string;
  effort: string | null;
  dropped: string | null;
}

/**
 * The reviewers of a report, and which of them it means where it names one. They are those that it lists, then any other
 * that it credits or has a review or a column of. An agent that it lists with several efforts is as many reviewers; what
 * names no effort may then be about any of these.
 */
export class Seating {
  readonly reviewers: readonly ReviewerRecord[];
  readonly #seats: readonly Seat[];
  readonly #nameOf: AgentNames['nameOf'];
  readonly #writers: ReadonlyMap<Original, number>;

  constructor(report: Report, { nameOf }: AgentNames) {
    this.#nameOf = nameOf;
    this.#seats = seatsOf(report, nameOf);
    this.#writers = this.#writersOf(report);
    const cards = this.#cards(report);
    const credited = new Set(report.findings.flatMap((finding) => this.creditedWith(finding)));
    this.reviewers = this.#seats.map(({ agent, effort, dropped }, at) => {
      const own = report.originals.filter((original) => this.#writers.get(original) === at);
      return {
        agent,
        effort,
        absent: credited.has(at) ? null : (dropped ?? noReview(own)),
        original: own[0] === undefined ? null : `${originalsPath(report.id)}#${own[0].anchor}`,
        scorecard: cards.get(at) ?? null,
      };
    });
  }

  /** The agents that took part, each once. */
  present(): string[] {
    return [...new Set(this.reviewers.filter(({ absent }) => absent === null).map(({ agent }) => agent))];
  }

  /** The places of the reviewers that a finding credits, in their order: of an agent without its effort, all that it has. */
  creditedWith({ agents, attributions }: Pick<Finding, 'agents' | 'attributions'>): number[] {
    const places = agents.flatMap((name) => {
      const written = attributions.filter((one) => one.name === name).map((one) => one.written);
      return (written.length === 0 ? [name] : written).flatMap((words) => this.#meant(name, words));
    });
    return [...new Set(places)].sort((a, b) => a - b);
  }

  /** The place of the reviewer that wrote an original; null where it is the consolidator's. */
  writerOf(original: Original): number | null {
    return this.#writers.get(original) ?? null;
  }

  /** All that a name may mean, as it is written with what stands behind it. */
  #meant(name: string, written: string): number[] {
    const agent = this.#nameOf(name);
    const all = this.#seats.flatMap((seat, at) => (seat.agent === agent ? [at] : []));
    const effort = all.length < 2 ? null : effortBehind(written);
    const exact = all.filter((at) => this.#seats[at]!.effort === effort);
    return effort === null || exact.length === 0 ? all : exact;
  }

  #writersOf({ originals }: Report): Map<Original, number> {
    const passes = new Set(originals.map(({ pass }) => pass));
    const ofPass = [...passes].flatMap((pass) =>
      this.#inOrder(
        originals.filter((original) => original.pass === pass),
        ({ agent, heading }) => this.#meant(agent, heading),
      ),
    );
    return new Map(ofPass.map(([original, at]) => [original, at]));
  }

  /** Of two columns that mean the same reviewer, the last is its. */
  #cards({ retro }: Report): Map<number, Scorecard> {
    const columns = (retro?.typed ?? []).map((card, at) => ({
      card,
      written: retro!.agents[at] ?? card.agent,
    }));
    const placed = this.#inOrder(columns, ({ card, written }) => this.#meant(card.agent, written));
    return new Map(placed.map(([{ card }, at]) => [at, card]));
  }

  /** What may mean several reviewers goes to the first of them to whom nothing went. */
  #inOrder<Thing>(things: readonly Thing[], meant: (thing: Thing) => number[]): [Thing, number][] {
    const told = new Map<Thing, number>();
    for (const thing of things) {
      const [at, ...others] = meant(thing);
      if (at !== undefined && others.length === 0) told.set(thing, at);
    }
    for (const thing of things.filter((one) => !told.has(one))) {
      const places = meant(thing);
      const taken = new Set(told.values());
      const at = places.find((place) => !taken.has(place)) ?? places[0];
      if (at !== undefined) told.set(thing, at);
    }
    return things.flatMap((thing) => (told.has(thing) ? [[thing, told.get(thing)!] as [Thing, number]] : []));
  }
}

function seatsOf(report: Report, nameOf: AgentNames['nameOf']): Seat[] {
  const seats = new Map<string, Seat>();
  for (const { name, effort: stated, dropped } of report.reviewers) {
    const [agent, effort] = [nameOf(name), stated ?? readAgent(name).effort];
    const key = JSON.stringify([agent, effort]);
    const before = seats.get(key);
    // Who is listed twice took part where it did once.
    seats.set(key, { agent, effort, dropped: before === undefined ? dropped : before.dropped && dropped });
  }
  const listed = [...seats.values()];
  const others = unlisted(report, nameOf).filter(({ agent }) => !listed.some((seat) => seat.agent === agent));
  return [...listed, ...others];
}

/** Everyone that is credited, or has a column or a review: once for each effort that a column or a review names. */
function unlisted({ findings, retro, originals }: Report, nameOf: AgentNames['nameOf']): Seat[] {
  const named = [
    ...findings.flatMap(({ agents }) => agents.map((name) => ({ name, effort: null }))),
    ...(retro?.typed ?? []).map(({ agent }, at) => ({
      name: agent,
      effort: effortBehind(retro!.agents[at] ?? agent),
    })),
    ...originals.map(({ agent, heading }) => ({ name: agent, effort: effortBehind(heading) })),
  ].filter(({ name }) => !isOrchestrator(nameOf(name)));
  return [...Map.groupBy(named, ({ name }) => nameOf(name))].flatMap(([agent, all]) => {
    const efforts = [...new Set(all.map(({ effort }) => effort))].filter((effort) => effort !== null);
    return (efforts.length === 0 ? [null] : efforts).map((effort) => ({ agent, effort, dropped: null }));
  });
}
