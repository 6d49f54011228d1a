import { cpSync, existsSync, readdirSync, realpathSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { SITE, type Contender } from './contenders.ts';
import { measure, type Command, type Taken } from './measure.ts';

/** The site that a build has left. */
export interface Output {
  files: number;
  bytes: number;
}

/**
 * A copy of a contender's project with reports in it, to build there: nothing of the project itself is touched, and
 * nothing that it keeps is of use.
 */
export class Workplace {
  readonly contender: Contender;
  readonly folder: string;
  readonly reports: string;
  readonly site: string;

  /** `reports` is the folder that the reports are copied from; `folder` is made anew. */
  constructor(contender: Contender, reports: string, folder: string) {
    this.contender = contender;
    this.folder = folder;
    this.reports = join(folder, contender.reports);
    this.site = join(folder, SITE);
    rmSync(folder, { recursive: true, force: true });
    for (const name of contender.files)
      // Peers are no part of Casebook, and hold their packages.
      cpSync(join(contender.project, name), join(folder, name), {
        recursive: true,
        filter: (path) => !/[/\\]peers([/\\]|$)/.test(path.slice(contender.project.length)),
      });
    const packages = join(contender.project, 'node_modules');
    if (existsSync(packages)) symlinkSync(realpathSync(packages), join(folder, 'node_modules'));
    cpSync(reports, this.reports, { recursive: true });
  }

  /** Removes the site and whatever is kept between builds. */
  empty(): void {
    this.forget();
    rmSync(this.site, { recursive: true, force: true });
  }

  /** Removes what is kept between builds. */
  forget(): void {
    for (const name of this.contender.keeps)
      rmSync(join(this.folder, name), { recursive: true, force: true });
  }

  build(env: Command['env'] = {}): Promise<Taken> {
    return this.run(this.contender.build, { env });
  }

  /** Runs another command of the project; `codes` are those that it may exit with. */
  run(
    command: Command['command'],
    { codes, env = {} }: { codes?: readonly number[]; env?: Command['env'] } = {},
  ): Promise<Taken> {
    return measure({ command, folder: this.folder, env: { ...this.contender.env, ...env } }, codes);
  }

  /** Throws where the site has no page for some of the reports. */
  output(): Output {
    const files = filesOf(this.site);
    const pages = files.filter((file) => file.endsWith('.html')).length;
    const reports = filesOf(this.reports).filter((file) => file.endsWith('.md')).length;
    if (pages < reports)
      throw new Error(`${this.contender.name} made ${pages} pages of ${reports} reports: that is no match`);
    return { files: files.length, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
  }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
