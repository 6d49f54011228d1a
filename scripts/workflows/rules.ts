import { readAction, readWorkflow, triggersOf, type Job, type Step, type Workflow } from './read.ts';

/** What runs on a pull request may neither keep nor hand on what it made. */
const HANDS_ON = /^actions\/(cache(\/save)?|upload-artifact|upload-pages-artifact|deploy-pages)@/;
const DEPLOY = /^actions\/deploy-pages@/;

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
    ...pullRequestFaults(workflow),
    ...deployFaults(workflow),
    ...textFaults(text),
  ];
}

/** The same for an action that is made of steps; the workflow that uses it has the rights. */
export function actionFaults(text: string): string[] {
  const { steps } = readAction(text).runs;
  const saves = steps.filter(({ uses = '' }) => /^actions\/cache(\/save)?@/.test(uses));
  const careless = saves.filter((step) => !step.if?.includes("inputs.save-cache == 'true'"));
  return [
    ...careless.map(({ uses }) => `${uses} saves whatever calls it`),
    ...stepFaults(steps),
    ...textFaults(text),
  ];
}

function triggerFaults(workflow: Workflow): string[] {
  const forbidden = ['pull_request_target', 'workflow_run'];
  return forbidden
    .filter((name) => Object.hasOwn(triggersOf(workflow), name))
    .map((name) => `${name} runs with the rights of the base, on the words of strangers`);
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
  if (job.uses !== undefined) return job.permissions === undefined ? ['states no permissions'] : [];
  const writes = Object.entries(job.permissions ?? {}).filter(([, right]) => right === 'write');
  const deploys = job.steps.some(({ uses = '' }) => DEPLOY.test(uses));
  return [
    ...(job.permissions === undefined ? ['states no permissions'] : []),
    ...(job['timeout-minutes'] === undefined ? ['has no timeout-minutes'] : []),
    ...(job['runs-on'] === 'ubuntu-latest' ? [] : ['runs on a machine that is not made for this run alone']),
    ...(deploys ? [] : writes.map(([name]) => `may write ${name}, and does not deploy`)),
  ];
}

function stepFaults(steps: readonly Step[]): string[] {
  return steps.flatMap(({ uses = '', run = '', with: given = {} }) => [
    ...(uses === '' || uses.startsWith('./') || /@[0-9a-f]{40}$/.test(uses)
      ? []
      : [`${uses} is not pinned to a commit`]),
    ...(uses.startsWith('actions/checkout@') && given['persist-credentials'] !== false
      ? ['a checkout keeps the token']
      : []),
    ...(uses.startsWith('actions/setup-node@') && given['package-manager-cache'] !== false
      ? ['setup-node keeps a cache of its own']
      : []),
    ...(run.includes('${{') ? ['an expression is put into a script: pass it by env'] : []),
    ...(/\bnpm (run build|test)\b/.test(run) && !run.includes('echo "::stop-commands::$token"')
      ? ['words of reports are printed where commands to the runner are obeyed']
      : []),
    ...(/\b(npx|npm (i|install|ci|exec))\b/.test(run)
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

/** What no parser tells: comments, and words that occur nowhere. */
function textFaults(text: string): string[] {
  const uses = text.split('\n').filter((line) => /^\s*(- )?uses:/.test(line) && !/uses:\s*\.\//.test(line));
  return [
    ...uses
      .filter((line) => !/@\S+ # v\d+\.\d+\.\d+$/.test(line))
      .map((line) => `${line.trim()} does not say which version it is`),
    ...(/\bsecrets\b/.test(text) ? ['a secret is asked for'] : []),
  ];
}
