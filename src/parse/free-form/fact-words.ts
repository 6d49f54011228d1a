import { list } from './words.ts';

/** What the head of a review says of itself, by the words of its labels. */
export const FACT_WORDS = {
  date: list(
    `date, review date, reviewed, reviewed on, report timestamp, report date, date reviewed, generated, generated at, audit date, analysis date,
    status date, review dates, created, created at, completed, data, data da revisão, data da análise, data da revisao, data da analise, data do review,
    날짜, 일자, 작성일, 리뷰 일시, 리뷰 일자, 검토일, 리포트 작성일, 日期, 审查日期, 评审日期, 审核日期, 报告日期, дата, дата ревью, дата проверки`,
  ),
  reviewers: list(
    `reviewer, reviewers, reviewed by, auditor, auditors, audited by, reviewer model, agent, agents, review team, reviewer s, reviewer name,
    revisor, revisores, revisado por, revisando por, agente, agentes, analista, 리뷰어, 검토자, 审查人, 审查者, 评审人, 审核人,
    ревьюер, автор ревью, рецензент, проверил, проверяющий`,
  ),
  verdict: list(
    `verdict, final verdict, review verdict, decision, final decision, outcome, review outcome, result, overall verdict, overall assessment, assessment,
    review decision, gate, gate decision, gate recommendation, recommendation, final recommendation, merge recommendation, overall recommendation, approval, approval status,
    veredicto, veredito, decisão, resultado, parecer, 판정, 결론, 결과, 최종 판정, 머지 권장 여부, 结论, 审查结论, 审查结果, 最终结论, вердикт, решение, итог, вывод`,
  ),
  status: list('status, final status, review status, overall status, 상태, 状态, статус'),
  branch: list('branch, branch reviewed, working branch, 브랜치, 分支, ветка'),
  commits: list(
    'commit, commits, commit reviewed, commit hash, code version, head, head commit, head sha, reviewed commit, 커밋, 提交, коммит',
  ),
  repo: list('repo, repository, repositório, 저장소, 仓库, репозиторий'),
  pr: list('pr, pull request, merge request'),
} as const;

/** Words of a verdict, and what it asks for. A phrase counts before the word inside it. */
export const VERDICT_WORDS: ['merge' | 'fixes' | 'rework' | 'unknown', string[]][] = [
  [
    'rework',
    list(
      `request changes, requested changes, changes requested, changes required, reject, rejected, reject for revision, needs revision, needs work,
      not ready, not production ready, not approved, do not merge, block, blocked, blocker, blocker issues, blocking issues found, fail, failed, rework,
      reprovado, rejeitado, mudanças solicitadas, não aprovado, 반려, 거부, 수정 필요, 변경 요청, 不通过, 拒绝, 驳回, 需要修改, 需修改,
      отклонено, отклонить, требуются изменения, требует доработки, на доработку`,
    ),
  ],
  [
    'fixes',
    list(
      `approve with, approved with, accept with findings, merge with fixes, approve after, conditional approval, conditionally approved, conditional pass,
      aprovado com, aprovado condicionalmente, 조건부 승인, 수정 후 승인, 有条件通过, 修改后通过, одобрено с`,
    ),
  ],
  [
    'merge',
    list(
      `approve, approved, approval, accept, accepted, lgtm, ready to merge, ready for merge, safe to merge, merge, pass, passed, ship, ship it,
      no blocking issues, production ready, cleared, clean, no findings, no issues found, aprovado, aprovada, 승인, 머지 가능, 머지 권장, 통과, 通过, 批准, 可以合并, одобрено, одобрить, принято, принять`,
    ),
  ],
  ['unknown', list('issues found, comment, commented, needs discussion, concerns')],
];

/** Headings under which the verdict of a whole review stands. */
export const VERDICT_SECTIONS = list(
  `verdict, final verdict, conclusion, decision, final decision, deployment decision, gate recommendation, overall assessment, final assessment, recommendation,
  final recommendation, review result, final review result, review outcome, approval, final status, sign off,
  veredicto, veredito, conclusão, decisão, 결론, 판정, 최종 판정, 结论, 审查结论, 总结与结论, заключение, вердикт, вывод`,
);

/** Names of months by number, in full and short. */
export const MONTHS: string[][] = [
  list('january, jan, janeiro, января, январь'),
  list('february, feb, fevereiro, fev, февраля, февраль'),
  list('march, mar, março, марта, март'),
  list('april, apr, abril, abr, апреля, апрель'),
  list('may, maio, мая, май'),
  list('june, jun, junho, июня, июнь'),
  list('july, jul, julho, июля, июль'),
  list('august, aug, agosto, ago, августа, август'),
  list('september, sep, sept, setembro, set, сентября, сентябрь'),
  list('october, oct, outubro, out, октября, октябрь'),
  list('november, nov, novembro, ноября, ноябрь'),
  list('december, dec, dezembro, dez, декабря, декабрь'),
];
