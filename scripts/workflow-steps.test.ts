import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject } from '../src/e2e/project-copy.ts';
import { serveCompressed } from './audit/server.ts';
import { Shell } from './shell/shell.ts';
import { readAction, readWorkflow, type Step } from './workflows/read.ts';
import { runStep, type StepRun } from './workflows/run-steps.ts';

const missing = ['bash', 'git', 'jq', 'tar'].filter(
  (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status !== 0,
);
if (missing.length > 0) console.warn(`STEPS OF WORKFLOWS ARE NOT RUN: there is no ${missing.join(', no ')}`);

const project = join(import.meta.dirname, '..');
const workflow = (name: string) =>
  readWorkflow(readFileSync(join(project, `.github/workflows/${name}.yml`), 'utf8'));
const action = readAction(readFileSync(join(project, '.github/actions/build-site/action.yml'), 'utf8'));

/** The one step whose script has these words. */
function scriptWith(steps: readonly Step[], words: string): Step {
  const found = steps.filter(({ run }) => run?.includes(words));
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe.skipIf(missing.length > 0)('the steps of workflows', () => {
  const shell = new Shell();
  const workspace = mkdtempSync(join(tmpdir(), 'casebook-workspace-'));
  const casebook = join(workspace, 'casebook');

  beforeAll(() => {
    mkdirSync(casebook);
    copyProject(project, casebook);
    cpSync(join(project, 'reports/quillcast'), join(workspace, 'reviews'), { recursive: true });
  });
  afterAll(() => {
    rmSync(workspace, { recursive: true });
    shell.remove();
  });

  describe('which Casebook was called', () => {
    const step = scriptWith(workflow('reviews-site').jobs['address']!.steps, 'jq');
    const called = (job: object) =>
      runStep(shell, step, { workspace, values: { 'toJSON(job)': JSON.stringify(job) } });

    test('is what the runner tells of the job', async () => {
      const job = { status: 'success', workflow_repository: 'lanternworks/casebook', workflow_sha: 'c0ffee' };
      expect(await called(job)).toMatchObject({
        status: 0,
        outputs: { repository: 'lanternworks/casebook', sha: 'c0ffee' },
      });
    });

    test.for([{}, { workflow_repository: 'a/b' }, { workflow_repository: 'a/b', workflow_sha: '' }])(
      'is never guessed: %j',
      async (job) => {
        const { status, stdout, outputs } = await called(job);
        expect([status, outputs]).toEqual([1, {}]);
        expect(stdout).toMatch(/^::error::This server does not tell/m);
      },
    );
  });

  describe('a site for another repository', () => {
    const state = {
      workspace,
      actionPath: join(casebook, '.github/actions/build-site'),
      values: {
        'github.workspace': workspace,
        'inputs.reports': 'reviews',
        'inputs.base-path': '/quillcast',
        'inputs.base-url': 'https://lanternworks.github.io/quillcast',
        'inputs.title': 'Reviews of Quillcast',
        'inputs.sites': '[{"name":"Tidepool","url":"https://lanternworks.github.io/tidepool/"}]',
      },
    };
    const site = join(workspace, 'site');
    let cache: StepRun;
    let log: string;

    beforeAll(async () => {
      cache = await runStep(shell, scriptWith(action.runs.steps, 'report-cache'), state);
      for (const words of ['npm run build', 'tar ']) {
        const { status, stdout, stderr } = await runStep(shell, scriptWith(action.runs.steps, words), state);
        expect([status, stderr], stdout).toEqual([0, '']);
        if (words === 'npm run build') log = stdout;
      }
      mkdirSync(site);
      const tar = ['--extract', '--file', join(workspace, 'artifact.tar'), '--directory', site];
      expect(spawnSync('tar', tar).status).toBe(0);
    }, 300_000);

    test('is built while no command to the runner is obeyed', () => {
      const [, token] = /^::stop-commands::(\S{36})\n/.exec(log) ?? [];
      expect(log.endsWith(`\n::${token}::\n`)).toBe(true);
    });

    test('is packed whole, the pages of files in folders with a dot in front, too', () => {
      const list = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
      expect(list(site)).toEqual(list(join(casebook, 'dist')));
      expect(list(site).filter((path) => path.includes('/.github/')).length).toBeGreaterThan(0);
    });

    test('lies under its path', () => {
      const links = readFileSync(join(site, 'index.html'), 'utf8').match(/(?<=(href|src|action)=")\/[^"]*/g);
      expect(links?.length).toBeGreaterThan(10);
      expect(links?.filter((link) => !link.startsWith('/quillcast/'))).toEqual([]);
    });

    test('has its name, and the address that it is published at', () => {
      const overview = readFileSync(join(site, 'index.html'), 'utf8');
      expect(overview).toContain('Reviews of Quillcast');
      expect(overview).toContain('href="https://lanternworks.github.io/quillcast/"');
      expect(readFileSync(join(site, 'feed.xml'), 'utf8')).toContain(
        'https://lanternworks.github.io/quillcast/reviews/',
      );
    });

    test('names the other sites that it searches', () => {
      const sites = readFileSync(join(site, 'sites/index.html'), 'utf8');
      expect(sites).toContain('href="https://lanternworks.github.io/tidepool/"');
    });

    test('leaves results where the cache is told to look, and the digest of what made them', () => {
      expect(cache.outputs['folder']).toBe('casebook/.cache/reports');
      expect(cache.outputs['sources']).toMatch(/^[0-9a-f]{64}$/);
      expect(readdirSync(join(workspace, cache.outputs['folder']!)).length).toBeGreaterThan(0);
    });

    test('is asked for addresses once it is published', async () => {
      const REPORTS_DIR = join(workspace, 'reviews');
      expect((await shell.run('npm run addresses', { cwd: casebook, env: { REPORTS_DIR } })).status).toBe(0);
      const { address, close } = await serveCompressed(site, '/quillcast/');
      const step = scriptWith(workflow('reviews-site').jobs['verify']!.steps, 'npm run verify');
      const folder = "inputs.folder && format('reviews/{0}', inputs.folder) || 'reviews'";
      const { status, stdout } = await runStep(shell, step, {
        workspace,
        values: {
          'needs.deploy.outputs.address': address,
          'github.workspace': workspace,
          [folder]: 'reviews',
        },
      });
      close();
      expect(stdout.match(/^\/.* is there$/gm)).toHaveLength(6);
      expect(stdout).toContain('/.github/');
      expect(status).toBe(0);
    });
  });

  describe('a pull request', () => {
    const { steps } = workflow('check').jobs['reports']!;
    const fork = 'github.event.pull_request.head.repo.full_name != github.repository';
    const clone = join(workspace, 'clone');
    const git = (...args: string[]) => {
      const who = ['-c', 'user.name=Mira Oxley', '-c', 'user.email=mira@example.com'];
      const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: clone, encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, expect.anything()]);
    };
    const write = (path: string, text: string) => {
      mkdirSync(join(clone, path, '..'), { recursive: true });
      writeFileSync(join(clone, path), text);
    };

    /** The change as GitHub has it: a merge of a branch into main, checked out. */
    const propose = (files: Record<string, string>) => {
      rmSync(clone, { recursive: true, force: true });
      mkdirSync(clone);
      for (const name of ['scripts/changes.ts', 'scripts/changes', 'src/exports/workflow-command.ts'])
        cpSync(join(project, name), join(clone, name), { recursive: true });
      git('init', '--quiet', '--initial-branch', 'main');
      git('add', '.');
      git('commit', '--quiet', '--message', 'main');
      git('switch', '--quiet', '--create', 'change');
      for (const [path, text] of Object.entries(files)) write(path, text);
      git('add', '.');
      git('commit', '--quiet', '--message', 'change');
      git('switch', '--quiet', 'main');
      git('merge', '--quiet', '--no-ff', '--message', 'merge', 'change');
    };

    test.for([
      [{ 'reports/a.md': '# A' }, 'true', 0, 'false'],
      [{ 'src/x.ts': '', 'reports/a.md': '# A' }, 'false', 0, 'true'],
      [{ 'src/x.ts': '', 'reports/a "b"\n::error::c.md': '# A' }, 'true', 1, 'true'],
    ] as const)('%j, from a fork: %s', async ([files, isFork, status, code]) => {
      propose(files);
      const changed = await runStep(shell, scriptWith(steps, 'git diff'), {
        workspace: clone,
        values: { [fork]: isFork },
      });
      expect([changed.status, changed.outputs]).toEqual([status, { code }]);
      expect(changed.stdout.split('\n').filter((line) => line.startsWith('::error::'))).toEqual([]);
    });

    test('has problems on the lines of the change and in the summary, whatever a report says', async () => {
      const reports = join(workspace, 'faulty');
      mkdirSync(reports);
      const hostile = '---\n"``` ::error::": x\n---\n\n# A\n';
      writeFileSync(join(reports, 'a.md'), hostile);
      writeFileSync(join(reports, 'b.md'), '---\ndate: 2026-13-01\n---\n\n# B\n');
      const { status, stdout, summary } = await runStep(shell, scriptWith(steps, 'npm run check'), {
        workspace: casebook,
        values: {},
        env: { REPORTS_DIR: reports },
      });
      expect(status).toBe(1);
      expect(stdout).toMatch(/^::error file=.*b\.md,line=2,title=\S+::/m);
      expect(stdout).not.toMatch(/^::error::/m);
      expect(summary).toMatch(
        /\n````text\n[^]*a\.md:2 info front-matter-foreign: "``` ::error::"[^]*\n````\n/,
      );
      expect(existsSync(join(casebook, 'reports'))).toBe(false);
    });
  });
});
