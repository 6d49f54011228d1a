import { PROBLEM_LEVELS, type Problem } from '../model/problem.ts';
import { DIALECTS, type Report } from '../model/report.ts';
import { findingsWereRead } from './findings-read.ts';

type Level = Problem['level'];

/** How well a set of reports was read. */
export interface Reading {
  dialects: { dialect: (typeof DIALECTS)[number]; reports: number }[];
  /** Problems by level, and how many reports have one. */
  levels: { level: Level; problems: number; reports: number }[];
  /** Reports whose findings were not read. */
  unread: number;
}

/** Dialects and levels that occur, in the order of the model. */
export function reading(reports: readonly Report[]): Reading {
  return {
    dialects: DIALECTS.map((dialect) => ({
      dialect,
      reports: reports.filter(({ source }) => source.dialect === dialect).length,
    })).filter(({ reports: n }) => n > 0),
    levels: PROBLEM_LEVELS.map((level) => {
      const counts = reports.map(({ problems }) => problems.filter((one) => one.level === level).length);
      return {
        level,
        problems: counts.reduce((sum, n) => sum + n, 0),
        reports: counts.filter((n) => n > 0).length,
      };
    }).filter(({ problems }) => problems > 0),
    unread: reports.filter((report) => !findingsWereRead(report)).length,
  };
}

/** The levels of a report's problems, the most serious first. */
export function problemLevels({ problems }: Pick<Report, 'problems'>): Level[] {
  return PROBLEM_LEVELS.filter((level) => problems.some((one) => one.level === level));
}
