import type { Severity } from '../../model/severity.ts';

// The words that free-form reviews are made of, in the languages met in them: English, Portuguese, Korean, Chinese,
// Russian. A new word, or a new language, is an entry here.

/** Words as the tables have them: in lower case with single spaces and no punctuation, as `fold` leaves text. */
export const list = (words: string): string[] =>
  words.split(',').map((word) => word.trim().replaceAll('ё', 'е'));

/** A severity word and the rung it stands on; null is a word of a scale that is no rung of ours. */
export const SEVERITY_WORDS: [Severity | null, string[]][] = [
  [
    'critical',
    list(
      `critical, blocker, blockers, blocking, must fix, showstopper, show stopper, fatal, p0,
      crítico, crítica, críticos, críticas, critico, critica, bloqueador, bloqueadores, bloqueante, bloqueantes,
      치명적, 치명, 심각, 블로커, 严重, 致命, 阻断, 阻塞, 关键,
      критический, критическая, критические, критично, критичный, критичные, блокер, блокеры, блокирующий`,
    ),
  ],
  [
    'important',
    list(
      `high, major, important, warning, warnings, should fix, p1, medium, moderate, med, p2, serious,
      alto, alta, altos, altas, grave, graves, importante, importantes, médio, média, médios, médias, medio, media,
      moderado, moderada, moderados, moderadas, aviso, avisos, 높음, 중요, 주요, 중간, 보통, 경고,
      高, 高危, 高级, 重要, 主要, 中, 中等, 中危, 中级, 警告, 高优先级, 中优先级,
      высокий, высокая, высокие, важный, важная, важные, важно, серьёзный, серьезный, серьёзные, средний, средняя,
      средние, предупреждение, предупреждения`,
    ),
  ],
  [
    'suggestion',
    list(
      `low, minor, nit, nits, nitpick, nitpicks, info, informational, suggestion, suggestions, p3, p4, trivial, cosmetic,
      nice to have, optional, non blocking, baixo, baixa, baixos, baixas, menor, menores, sugestão, sugestões,
      sugestao, sugestoes, informativo, opcional, opcionais, 낮음, 경미, 사소, 제안, 低, 低危, 低级, 轻微, 次要, 建议, 提示,
      低优先级, низкий, низкая, низкие, незначительный, незначительные, предложение, предложения`,
    ),
  ],
  [null, list('observation, observations, note, observação, 관찰, 참고, 观察')],
];

/** Words that may stand beside a severity in a heading that is nothing but a severity. */
export const SEVERITY_FILLERS = list(
  `issue, issues, finding, findings, problem, problems, priority, severity, level, bug, bugs, vulnerability,
  vulnerabilities, risk, risks, item, items, concern, concerns, defect, defects, error, errors, improvement,
  improvements, security, code, before, merge, release, new, other, additional, remaining, discovered, found, identified, and, or, the, of,
  problema, problemas, prioridade, severidade, gravidade, erro, erros, falha, falhas, achado, achados, de, do, da, e,
  novos, outros, outras, identificados, encontrados, vulnerabilidade, vulnerabilidades, melhorias,
  문제, 이슈, 결함, 우선순위, 심각도, 사항, 항목, 발견, 기타, 其他, 问题, 级别, 优先级, 严重程度, 严重性, 漏洞, 缺陷, 级, 的, 性, 项,
  проблема, проблемы, замечание, замечания, ошибка, ошибки, приоритет, уровень, дефекты, другие, и`,
);

/** Headings that gather findings. */
export const FINDINGS_WORDS = list(
  `findings, finding, issues, review comments, inline comments, bugs, problems, vulnerabilities, defects, concerns found,
  achados, problemas, falhas, erros, vulnerabilidades, 발견, 발견 사항, 문제점, 이슈, 결함, 问题, 发现, 缺陷, 漏洞,
  замечания, проблемы, дефекты, ошибки, находки`,
);

/** Headings under which nothing is a finding of this review, whatever it looks like. */
export const VETO_WORDS = list(
  `strengths, strength, positive, positives, good, praise, well, excellent, achievements, summary, overview, statistics,
  stats, metrics, priorities, recommended, recommendations by, prioritized, action item, action items, actions,
  required actions, next steps, checklist, plan, plans, phase, roadmap, timeline, test case, test cases, test results,
  test coverage, missing tests, missing test, missing coverage, testing, correction, corrections, verification,
  verified, revalidation, disposition, resolution check, previous, prior, earlier, original review, original report,
  since last, rejected, dismissed, false positive, false positives, out of scope, not findings, non findings,
  without findings, no findings, known limitations, limitations, appendix, requirements, files reviewed, methodology,
  metadata, scope, conclusion, verdict, comparison, legend, glossary, references, sign off, changelog, change log,
  completed, progress, source trace, traceability, what was changed, changes, change, key findings, checks,
  residuals, residual, residual findings, follow up, hand off, handoff, for the author, author response, status of,
  fix status, reverification, re verification, re verified, re check, carried over from, example, examples, best practices, acceptance criteria, tasks,
  pontos fortes, positivos, resumo, sumário, sumario, estatísticas, métricas, próximos passos, plano, cronograma,
  ações, checklist de, conclusão, veredicto, escopo, limitações, referências, correções, testes,
  validações, fases, 강점, 장점, 요약, 개요, 결론, 다음 단계, 계획, 부록, 범위, 재평가, 참고 자료, 체크리스트, 검증, 테스트,
  优点, 优势, 亮点, 总结, 概述, 结论, 计划, 下一步, 附录, 范围, 统计, 检查清单, 验证, 测试, 建议优先级,
  сильные стороны, достоинства, плюсы, сводка, итоги, итог, резюме, заключение, план, следующие шаги, приложение,
  область, статистика, чек лист, проверка, тесты`,
);

/** Headings of advice: it restates findings, unless the heading says that findings are among it. */
export const ADVICE_WORDS = list(
  `recommendation, recommendations, suggestion, suggestions, improvements suggested, suggested improvements,
  recomendação, recomendações, sugestões, 권장 사항, 권장사항, 제안 사항, 修复建议, 改进建议, 优化建议, 建议, рекомендации, предложения`,
);

/** Headings whose numbered parts are topics, not findings. */
export const TOPIC_WORDS = list(
  `analysis, assessment, evaluation, aspects, criteria, areas, questions, análise, avaliação, critérios, 분석, 평가, 分析, 评估, анализ, оценка`,
);

/** Documents that speak of findings and hold none of their own, though their titles speak of a review. */
export const AFTER_REVIEW_WORDS = list(
  `tracker, completion, implementation summary, implementation report, synthesis, ledger, adjudication, response, retrospective, review process,
  fix report, fixes summary, fix summary, verification of, template, checklist, guide, guidelines, prompt, protocol,
  readme, instructions, registry, how to, playbook, runbook, workflow, loop,
  acompanhamento, sumário consolidado, guia, modelo, resposta, 가이드, 템플릿, 指南, 模板, руководство, шаблон`,
);

/** Documents that are no reviews, unless their title says so. */
export const OTHER_DOCUMENT_WORDS = list(
  `process, design, specification, policy, plan, roadmap, proposal, readme, contributing, changelog,
  plano, 계획, 계획서, 设计, 计划, 规范, план, политика`,
);

/** The nouns that, with a number, name a finding: `Issue #3`. */
export const FINDING_NOUNS = list(
  `issue, finding, bug, problem, vulnerability, defect, problema, achado, falha, erro, vulnerabilidade,
  이슈, 문제, 결함, 问题, 缺陷, 漏洞, проблема, замечание, дефект, ошибка`,
);

/** Letters before a number that name something else than a finding. */
export const OTHER_IDS = new Set(
  'PR RFC ADR AC TC REQ US PHASE STEP TASK ROUND OPTION PATTERN TEST CASE CVE CWE UTF SHA ISO ES HTTP Q T V FASE'.split(
    ' ',
  ),
);

/** What the label of a line in a finding says of its value, the surest first. */
export const LABEL_KINDS = ['severity', 'status', 'lines', 'location', 'fix', 'problem'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** Words of labels by what stands after them. */
export const LABEL_WORDS: Record<LabelKind, string[]> = {
  severity: list(
    `severity, priority, risk level, severidade, prioridade, gravidade, 심각도, 우선순위, 위험도, 严重程度, 严重性, 优先级, 级别,
    серьёзность, серьезность, приоритет, критичность`,
  ),
  status: list('status, state, disposition, decision, situação, estado, 상태, 状态, статус, 판정'),
  lines: list('line, lines, line s, linha, linhas, 라인, 행, 行, 行号, строка, строки'),
  location: list(
    `location, locations, file, files, where, path, paths, source trace, affected, component, module, evidence location,
    localização, localizacao, arquivo, arquivos, local, locais, 위치, 파일, 位置, 文件, 路径, файл, файлы, место, расположение`,
  ),
  fix: list(
    `fix, fixes, recommendation, recommendations, recommended, solution, resolution, improvement, refactor, suggestion,
    suggested, mitigation, remediation, action, proposed, proposal, correção, correções, solução, recomendação,
    recomendações, ação, sugestão, melhoria, 해결, 해결책, 해결 방안, 권장, 권장 조치, 권장사항, 수정, 제안, 조치, 개선,
    建议, 修复, 修复建议, 解决方案, 方案, 改进, 改进建议, 解决, решение, рекомендация, рекомендации, исправление, предложение`,
  ),
  problem: list(
    `issue, problem, description, observation, risk, risks, impact, cause, root cause, evidence, consequence, threat,
    effect, rationale, details, why, current, current code, expected, actual, attack scenario, reproduction,
    problema, descrição, impacto, causa, efeito, risco, riscos, evidência, detalhes,
    문제, 문제점, 설명, 영향, 원인, 현상, 위험, 근거, 问题, 问题描述, 描述, 影响, 原因, 风险, 现象, 说明,
    проблема, описание, влияние, причина, риск, последствия, суть`,
  ),
};

/** Words that stand beside those of a label in a heading that is one. */
export const LABEL_MODIFIERS = list(
  `required, recommended, suggested, proposed, affected, analysis, assessment, code, to, the, and, how, of, s,
  recomendada, recomendado, proposta, necessária, requerida, do, da, atual`,
);

/** What the cells of a table of findings hold, by the words of its head. */
export const COLUMN_WORDS = {
  id: list('id, no, n, number, ref, finding id, issue id, nº, num, 번호, 编号, 序号, номер, №'),
  severity: list(
    'severity, sev, level, risk level, severidade, gravidade, criticidade, 심각도, 严重程度, 严重性, 严重级别, 级别, серьёзность, серьезность, критичность',
  ),
  title: list(
    'finding, issue, problem, concern, issue title, issue description, finding description, problema identificado, descrição do problema, 문제점, 문제 설명, 지적 사항, 问题描述, 问题说明, 缺陷描述, 发现问题, 问题点, описание проблемы, суть, title, bug, vulnerability, defect, achado, problema, 이슈, 문제, 问题, 缺陷, 漏洞, проблема, замечание',
  ),
  text: list(
    'description, details, detail, summary, descrição, detalhes, 설명, 내용, 描述, 说明, 详情, описание',
  ),
  location: list(
    'file, files, location, locations, path, where, file line, file s, line, arquivo, arquivos, localização, 위치, 파일, 位置, 文件, файл, расположение',
  ),
  fix: list(
    'fix, suggestion, suggested fix, recommendation, recommended fix, resolution, remediation, solution, action, correção, solução, recomendação, sugestão, 수정, 조치, 권장, 建议, 修复, 修复建议, 解决方案, рекомендация, исправление, решение',
  ),
  status: list('status, state, disposition, decision, outcome, situação, 상태, 状态, статус'),
} as const;

/** A column that makes a table one of counts. */
export const COUNT_WORDS = list(
  'count, counts, total, quantity, quantidade, qtd, 개수, 건수, 数量, 个数, количество',
);

/** What was done about a finding. A phrase counts before the word inside it. */
export const STATUS_WORDS: [
  'fixed' | 'skipped' | 'documented' | 'superseded' | 'invalid' | 'open',
  string[],
][] = [
  [
    'open',
    list(
      `not fixed, not implemented, not resolved, unresolved, still open, still not, not addressed, open, pending, in progress, partially, partial, todo, pendente, aberto, em progresso,
      미해결, 未修复, 未解决, 待处理, не исправлено, открыто`,
    ),
  ],
  [
    'invalid',
    list(
      `false positive, invalid, not an issue, not a bug, no issue, no issues, correctly implemented, works as intended, verified correct, falso positivo, 오탐, 误报, ложное срабатывание`,
    ),
  ],
  [
    'fixed',
    list(
      `fixed, all fixed, resolved, all resolved, already resolved, mitigated, done, complete, completed, implemented, addressed, closed, corrigido, corrigida, resolvido, resolvida, concluído, implementado,
      해결, 해결됨, 완료, 수정됨, 已修复, 已解决, 修复, 完成, исправлено, решено, закрыто`,
    ),
  ],
  [
    'skipped',
    list(
      `deferred, defer, skipped, declined, wont fix, will not fix, won t fix, acknowledged, accepted, accepted risk, accept, postponed, adiado, ignorado, aceito, 보류, 연기, 延期, 暂缓, 不修复, отложено`,
    ),
  ],
  ['documented', list('documented, documentado, 已记录')],
  ['superseded', list('superseded, obsolete, duplicate, n a, obsoleto, duplicado')],
];

/** What says, as a whole, that there is nothing. */
export const NONE_WORDS = list(
  `none, no, nothing, n a, nil, ok, 0, no action, no change, nenhum, nenhuma, nada, não, 없음, 해당 없음, 무, 无, 没有, 暂无,
  нет, отсутствуют`,
);

/** How a sentence starts that says that there is nothing. */
export const NONE_STARTS = list(
  `none, none found, no issues, no findings, no critical issues, no blocking, no blockers, nothing, not applicable, no action,
  no change, no changes, nenhum problema, nenhuma vulnerabilidade, nada encontrado, não há, 해당 없음, 발견되지 않음, 未发现, 没有发现, 暂无,
  нет замечаний, нет проблем, не обнаружено, не найдено`,
);
