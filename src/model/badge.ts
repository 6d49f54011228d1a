/** How the message of a badge is meant, from bad to good. */
export const TONES = ['critical', 'important', 'suggestion', 'good', 'unknown'] as const;

/** What a badge says; its colour only repeats it. */
export interface BadgeText {
  label: string;
  message: string;
  tone: (typeof TONES)[number];
}
