import type { Adapter } from './adapter.ts';
import { bugbot } from './bugbot/bugbot.ts';
import { claude } from './claude/claude.ts';
import { coderabbit } from './coderabbit/coderabbit.ts';
import { codexOnGitHub } from './codex/codex.ts';
import { copilot } from './copilot/copilot.ts';
import { gemini } from './gemini/gemini.ts';
import { qodo } from './qodo/qodo.ts';

/** The tools whose comments on pull requests are read. A new one is a folder, and a row here. */
export const ADAPTERS: readonly Adapter[] = [
  coderabbit,
  copilot,
  claude,
  gemini,
  bugbot,
  qodo,
  codexOnGitHub,
];
