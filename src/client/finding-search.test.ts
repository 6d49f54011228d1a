import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Question } from '../query/answer.ts';
import { FindingSearch, type SearchWorker } from './finding-search.ts';
import type { AskMessage, Outcome, ReplyMessage, ValuesMessage, WorkerMessage } from './search-messages.ts';

/** A worker that is told what to say. */
class FakeWorker implements SearchWorker {
  static readonly all: FakeWorker[] = [];
  readonly asked: (AskMessage | ValuesMessage)[] = [];
  isEnded = false;
  onmessage: SearchWorker['onmessage'] = null;
  onerror: SearchWorker['onerror'] = null;

  constructor() {
    FakeWorker.all.push(this);
  }

  postMessage(message: AskMessage | ValuesMessage): void {
    this.asked.push(structuredClone(message));
  }

  terminate(): void {
    this.isEnded = true;
  }

  says(reply: WorkerMessage): void {
    this.onmessage?.call(this as unknown as Worker, { data: reply } as MessageEvent);
  }
}

const question = (query: string): Question => ({ query, sort: 'date', group: 'none', count: 20 });
const answered = (total: number): Outcome => ({
  type: 'answer',
  answer: { total, groups: [], facets: [], partial: null },
  cost: { bytes: 0, requests: 0, scanning: 0 },
});
const scanning = (id: number, hasRegex = false, spent = 0): ReplyMessage => ({
  type: 'scanning',
  ...{ id, hasRegex, spent },
});
const outcome = (id: number, outcome: Outcome): ReplyMessage => ({ type: 'outcome', id, outcome });
const worker = (n: number) => FakeWorker.all[n]!;

let search: FindingSearch;
beforeEach(() => {
  vi.useFakeTimers();
  FakeWorker.all.length = 0;
  search = new FindingSearch(new URL('https://site.example/manifest.json'), () => new FakeWorker());
});
afterEach(() => void vi.useRealTimers());

const ignore = () => {};
/** What has come of questions, in the order in which it came. */
function outcomesOf(...asked: Promise<Outcome>[]): Outcome[] {
  const all: Outcome[] = [];
  for (const each of asked) void each.then((one) => all.push(one));
  return all;
}

test('a question is answered, and what it waits for is told', async () => {
  const states: string[] = [];
  const asked = search.ask(question('a'), (state) => states.push(state));
  worker(0).says({ type: 'loading', id: 1 });
  worker(0).says(scanning(1));
  worker(0).says(outcome(1, answered(3)));
  expect(await asked).toEqual(answered(3));
  expect(states).toEqual(['loading', 'scanning']);
  expect(worker(0).asked).toMatchObject([
    { id: 1, manifest: 'https://site.example/manifest.json', isLinear: false },
  ]);
});

test('the worker stays for the next question', async () => {
  const first = search.ask(question('a'), ignore);
  worker(0).says(outcome(1, answered(1)));
  const second = search.ask(question('b'), ignore, { isFurther: true });
  worker(0).says(outcome(2, answered(2)));
  expect([await first, await second]).toEqual([answered(1), answered(2)]);
  expect(FakeWorker.all.length).toBe(1);
  expect(worker(0).asked[1]).toMatchObject({ isFurther: true });
});

test('a later question replaces one that waits, whose answer is not heard', async () => {
  const [first, second] = [search.ask(question('a'), ignore), search.ask(question('b'), ignore)];
  worker(0).says(outcome(1, answered(1)));
  worker(0).says(outcome(2, answered(2)));
  expect([await first, await second]).toEqual([{ type: 'replaced' }, answered(2)]);
});

test('the network may take its time', async () => {
  const outcomes = outcomesOf(search.ask(question('a'), ignore));
  worker(0).says({ type: 'loading', id: 1 });
  await vi.advanceTimersByTimeAsync(60_000);
  worker(0).says(scanning(1));
  await vi.advanceTimersByTimeAsync(1900);
  worker(0).says({ type: 'loading', id: 1 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect([outcomes, worker(0).isEnded]).toEqual([[], false]);
});

test('a search that hangs is stopped after two seconds', async () => {
  const outcomes = outcomesOf(search.ask(question('a'), ignore));
  worker(0).says(scanning(1));
  await vi.advanceTimersByTimeAsync(1999);
  expect([outcomes, worker(0).isEnded]).toEqual([[], false]);
  await vi.advanceTimersByTimeAsync(1);
  expect([outcomes, worker(0).isEnded]).toEqual([[{ type: 'stopped' }], true]);
});

test('a regular expression that hangs is asked again in linear time, and stopped where that is too long, too', async () => {
  const outcomes = outcomesOf(search.ask(question('/a+b/'), ignore));
  worker(0).says(scanning(1, true));
  await vi.advanceTimersByTimeAsync(700);
  expect([outcomes, worker(0).isEnded]).toEqual([[], true]);
  expect(worker(1).asked).toMatchObject([{ id: 1, question: { query: '/a+b/' }, isLinear: true }]);
  worker(1).says(scanning(1, true));
  await vi.advanceTimersByTimeAsync(1999);
  expect([outcomes, worker(1).isEnded]).toEqual([[], false]);
  await vi.advanceTimersByTimeAsync(1);
  expect([outcomes, worker(1).isEnded]).toEqual([[{ type: 'stopped' }], true]);
});

test('an expression without a linear form is asked as at first again, and has two seconds in all', async () => {
  const outcomes = outcomesOf(search.ask(question('/(.)\\1/'), ignore));
  worker(0).says(scanning(1, true));
  await vi.advanceTimersByTimeAsync(700);
  worker(1).says(scanning(1, true));
  worker(1).says({ type: 'not-linear', id: 1 });
  expect(worker(1).asked).toMatchObject([{ isLinear: true }, { id: 1, isLinear: false }]);
  worker(1).says(scanning(1, true));
  await vi.advanceTimersByTimeAsync(1299);
  expect([outcomes, worker(1).isEnded]).toEqual([[], false]);
  await vi.advanceTimersByTimeAsync(1);
  expect([outcomes, worker(1).isEnded]).toEqual([[{ type: 'stopped' }], true]);
});

test('what was scanned before more was fetched counts', async () => {
  const outcomes = outcomesOf(search.ask(question('a'), ignore));
  worker(0).says(scanning(1));
  worker(0).says({ type: 'loading', id: 1 });
  worker(0).says(scanning(1, false, 1500));
  await vi.advanceTimersByTimeAsync(499);
  expect(outcomes).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(outcomes).toEqual([{ type: 'stopped' }]);
});

test('a question behind one that hangs gets a worker of its own', async () => {
  const first = search.ask(question('/a+b/'), ignore);
  worker(0).says(scanning(1, true));
  const second = search.ask(question('/b/'), ignore);
  expect(await first).toEqual({ type: 'replaced' });
  await vi.advanceTimersByTimeAsync(700);
  expect(worker(0).isEnded).toBe(true);
  expect(worker(1).asked).toMatchObject([{ id: 2, isLinear: false }]);
  worker(0).says(outcome(2, answered(0)));
  worker(1).says(outcome(2, answered(2)));
  expect(await second).toEqual(answered(2));
});

test('after a question was answered nothing is stopped', async () => {
  void search.ask(question('a'), ignore);
  worker(0).says(scanning(1));
  worker(0).says(outcome(1, answered(1)));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(worker(0).isEnded).toBe(false);
});

test('a worker that fails is told, and the next question gets another', async () => {
  const first = search.ask(question('a'), ignore);
  worker(0).onerror?.call(worker(0) as unknown as Worker, { message: 'no such file' } as ErrorEvent);
  expect(await first).toEqual({ type: 'failed', reason: 'no such file' });
  const second = search.ask(question('b'), ignore);
  worker(1).says(outcome(2, answered(2)));
  expect(await second).toEqual(answered(2));
});

const VALUES = { type: 'values', values: { agent: ['Heron'] } } as const;

test('values are told beside a question, and change nothing about it', async () => {
  const outcomes = outcomesOf(search.ask(question('a'), ignore));
  const values = search.values();
  expect(search.values()).toBe(values);
  expect(worker(0).asked.map(({ type }) => type)).toEqual(['ask', 'values']);
  worker(0).says(scanning(1));
  worker(0).says(VALUES);
  expect([await values, outcomes]).toEqual([{ agent: ['Heron'] }, []]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(outcomes).toEqual([{ type: 'stopped' }]);
});

test('values that a worker was ended before it told are asked of the next one', async () => {
  const values = search.values();
  void search.ask(question('a'), ignore);
  worker(0).says(scanning(1));
  await vi.advanceTimersByTimeAsync(2000);
  void search.ask(question('b'), ignore);
  expect(worker(1).asked).toMatchObject([{ type: 'values' }, { type: 'ask', id: 2 }]);
  worker(1).says(VALUES);
  expect(await values).toEqual({ agent: ['Heron'] });
});

test('of a worker that fails no values are known', async () => {
  const values = search.values();
  worker(0).onerror?.call(worker(0) as unknown as Worker, { message: '' } as ErrorEvent);
  expect(await values).toEqual({});
});
