import { readAction, readWorkflow, triggersOf, type Job, type Step, type Workflow } from './read.ts';

/** What may start a workflow. Most else runs with the rights of the base, on the words of strangers. */
const TRIGGERS = ['pull_request', 'push', 'workflow_dispatch', 'workflow_call'];
/** What runs on a pull request may neither keep nor hand on what it made. */
const HANDS_ON = /^actions\/(cache(\/save)?|upload-artifact|upload-pages-artifact|deploy-pages)@/i;
const SAVES = /^actions\/cache(\/save)?@/i;
const DEPLOY = /^actions\/deploy-pages@/i;
/** What says of a run what nobody else can choose. All else of `github` may hold the words of strangers. */
const OWN_WORDS = /\bgithub\.(event_name|ref|repository|sha|workspace)\b/g;
/** The commands that print no words of reports as they are. */
const QUIET = /\b(npm run (check|verify)|node scripts\/(changes|report-cache)\.ts)(?=\s|$)/g;
/** A secret, the token of a run, or all that is known of a run, which holds the token. */
const SECRET = /\bsecrets\b|\bgithub\s*(\.\s*token\b|[[)])/i;

/**
 * What is wrong with a workflow, by the rules that keep the repository, its token and its site from whoever opens a
 * pull request or writes a report. A line for each fault.
 */
export function workflowFaults(text: string): string[] {
  const workflow = readWorkflow(text);
  const jobs = Object.entries(workflow.jobs);
  return [
    ...triggerFaults(workflow),
    ...topFaults(workflow),
    ...jobs.flatMap(([name, job]) => jobFaults(job).map((fault) => `${name}: ${fault}`)),
    ...jobs.flatMap(([name, { steps }]) => stepFaults(steps).map((fault) => `${name}: ${fault}`)),
    ...versionFaults(text, [
      ...jobs.flatMap(([, { uses = [] }]) => uses),
      ...jobs.flatMap(([, { steps }]) => usesOf(steps)),
    ]),
    ...pullRequestFaults(workflow),
    ...deployFaults(workflow),
    ...textFaults(text),
  ];
}

/** The same for an action that is made of steps; the workflow that uses it has the rights. */
export function actionFaults(text: string): string[] {
  const { steps } = readAction(text).runs;
  const saves = steps.filter(({ uses = '' }) => SAVES.test(uses));
  const careless = saves.filter((step) => !step.if?.includes("inputs.save-cache == 'true'"));
  return [
    ...careless.map(({ uses }) => `${uses} saves whatever calls it`),
    ...stepFaults(steps),
    ...versionFaults(text, usesOf(steps)),
    ...textFaults(text),
  ];
}

function triggerFaults(workflow: Workflow): string[] {
  return Object.keys(triggersOf(workflow))
    .filter((name) => !TRIGGERS.includes(name))
    .map((name) => `${name} may not start a workflow`);
}

function topFaults({ permissions, concurrency }: Workflow): string[] {
  return [
    ...(permissions !== undefined && Object.keys(permissions).length === 0
      ? []
      : ['the workflow as a whole must have no permissions: each job states its own']),
    ...(concurrency === undefined ? ['without concurrency runs get in each other’s way'] : []),
  ];
}

function jobFaults(job: Job): string[] {
  const shared = [
    ...(job.permissions === undefined ? ['states no permissions'] : []),
    ...pinFaults(job.uses),
    ...givenFaults(job.with),
  ];
  if (job.uses !== undefined) return shared;
  const writes = Object.entries(job.permissions ?? {}).filter(([, right]) => right === 'write');
  const deploys = job.steps.some(({ uses = '' }) => DEPLOY.test(uses));
  const images = [job.container, ...Object.values(job.services ?? {})].map((one) => one?.image ?? '');
  return [
    ...shared,
    ...(job['timeout-minutes'] === undefined ? ['has no timeout-minutes'] : []),
    ...(job['runs-on'] === 'ubuntu-latest' ? [] : ['runs on a machine that is not made for this run alone']),
    ...images
      .filter((image) => image !== '' && !/@sha256:[0-9a-f]{64}$/.test(image))
      .map((image) => `the image ${image} is not pinned to a digest`),
    ...(deploys ? [] : writes.map(([name]) => `may write ${name}, and does not deploy`)),
  ];
}

function pinFaults(uses = ''): string[] {
  const isPinned = uses === '' || uses.startsWith('./') || /@[0-9a-f]{40}$/.test(uses);
  return isPinned ? [] : [`${uses} is not pinned to a commit`];
}

/** An action or a workflow may make a script of what it is given. */
function givenFaults(given: Job['with'] = {}): string[] {
  const expressions = Object.values(given).flatMap((value) => String(value).match(/\$\{\{.*?\}\}/gs) ?? []);
  return expressions
    .filter((expression) => /\bgithub\b/i.test(expression.replace(OWN_WORDS, '')))
    .map((expression) => `${expression} hands on words of strangers: pass them by env`);
}

function stepFaults(steps: readonly Step[]): string[] {
  return steps.flatMap(({ uses = '', run = '', with: given = {} }) => [
    ...pinFaults(uses),
    ...givenFaults(given),
    ...(/^actions\/checkout@/i.test(uses) && given['persist-credentials'] !== false
      ? ['a checkout keeps the token']
      : []),
    ...(/^actions\/setup-node@/i.test(uses) && given['package-manager-cache'] !== false
      ? ['setup-node keeps a cache of its own']
      : []),
    ...(`${run}${given['script'] ?? ''}`.includes('${{')
      ? ['an expression is put into a script: pass it by env']
      : []),
    ...(/\b(npm|node)\b/.test(run.replace(QUIET, '')) && !run.includes('echo "::stop-commands::$token"')
      ? ['words of reports are printed where commands to the runner are obeyed']
      : []),
    ...(/\b(npx|npm(\s+-\S+)*\s+(i|install|ci|x|exec))\b/.test(run)
      ? ['a script installs by itself: npm run does, without scripts of packages']
      : []),
  ]);
}

function pullRequestFaults(workflow: Workflow): string[] {
  if (!Object.hasOwn(triggersOf(workflow), 'pull_request')) return [];
  const jobs = Object.values(workflow.jobs);
  const rights = jobs.flatMap(({ permissions = {} }) => Object.entries(permissions));
  const steps = jobs.flatMap(({ steps }) => steps);
  return [
    ...(rights.some(([name, right]) => name !== 'contents' || right !== 'read')
      ? ['a pull request may read contents and nothing else']
      : []),
    ...(workflow.concurrency?.['cancel-in-progress'] === true
      ? []
      : ['a newer state of a pull request does not end the run on the older one']),
    ...steps
      .filter(({ uses = '' }) => HANDS_ON.test(uses))
      .map(({ uses }) => `${uses} hands on what a pull request made`),
    ...steps
      .filter(({ with: given = {} }) => Object.hasOwn(given, 'save-cache'))
      .map(() => 'a pull request saves a cache'),
  ];
}

/** For workflows that put a site in place. */
function deployFaults(workflow: Workflow): string[] {
  const jobs = Object.values(workflow.jobs);
  const deploying = jobs.filter(({ steps }) => steps.some(({ uses = '' }) => DEPLOY.test(uses)));
  if (deploying.length === 0) return [];
  return [
    ...(workflow.concurrency?.['cancel-in-progress'] === false ? [] : ['a deployment may be cut off']),
    ...deploying.flatMap(deployJobFaults),
    ...originFaults(workflow),
  ];
}

function deployJobFaults({ permissions = {}, steps, environment, needs }: Job): string[] {
  const rights = Object.entries(permissions).map(([name, right]) => `${name}: ${right}`);
  return [
    ...(rights.sort().join(', ') === 'id-token: write, pages: write'
      ? []
      : ['a deployment needs pages: write and id-token: write, and nothing else']),
    ...(steps.length === 1 ? [] : ['a deployment runs more than the deployment']),
    ...(environment?.name === 'github-pages' ? [] : ['a deployment needs the environment github-pages']),
    ...(needs === undefined ? ['a deployment waits for no build'] : []),
  ];
}

/** What is deployed comes from main, or from whoever calls, and from no pull request. */
function originFaults(workflow: Workflow): string[] {
  const triggers = triggersOf(workflow);
  const first = Object.values(workflow.jobs).filter(({ needs }) => needs === undefined);
  const onlyIf = (condition: string) => first.every((job) => job.if === condition);
  if (Object.keys(triggers).join() === 'workflow_call')
    return onlyIf("github.event_name != 'pull_request'") ? [] : ['a pull request of a caller may deploy'];
  const pushes = JSON.stringify(triggers['push'] ?? null) === '{"branches":["main"]}';
  const others = Object.keys(triggers).filter((name) => name !== 'push' && name !== 'workflow_dispatch');
  return [
    ...(pushes && others.length === 0 ? [] : ['only a push to main, or a hand, may start a deployment']),
    ...(onlyIf("github.ref == 'refs/heads/main'") ? [] : ['a hand may deploy another branch than main']),
  ];
}

/** Words that may occur nowhere in a file. */
function textFaults(text: string): string[] {
  return SECRET.test(text) ? ['a secret is asked for'] : [];
}

/** Each action that is not ours stands on a line of its own that ends with its version, as often as it is used. */
function versionFaults(text: string, used: readonly string[]): string[] {
  const said = [...text.matchAll(/^\s*(?:- )?uses: (\S+) # v\d+\.\d+\.\d+$/gm)].map(([, uses]) => uses);
  const times = (all: readonly unknown[], uses: string) => all.filter((one) => one === uses).length;
  return [...new Set(used)]
    .filter((uses) => !uses.startsWith('./') && times(said, uses) < times(used, uses))
    .map((uses) => `${uses} does not say which version it is`);
}

function usesOf(steps: readonly Step[]): string[] {
  return steps.flatMap(({ uses = [] }) => uses);
}
