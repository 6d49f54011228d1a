import type { Subject } from '../../corpus/subject.ts';
import { subjectPath } from '../../model/address.ts';

/** The route of what stands for a pull request or branch. */
export function subjectRoute<Props>(at: Pick<Subject, 'kind' | 'repo' | 'name'>, props: Props) {
  return { params: { kind: at.kind, path: subjectPath(at).slice(`/${at.kind}/`.length, -1) }, props };
}
