/** Digits as a number; null where there are so many that no number holds them exactly. */
export function wholeNumber(digits: string | undefined): number | null {
  const number = Number(digits);
  return digits !== undefined && Number.isSafeInteger(number) ? number : null;
}
