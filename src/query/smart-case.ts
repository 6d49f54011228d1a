/** Case counts where it was taken care of: in what has a capital letter. */
export function isCaseMeant(written: string): boolean {
  return written !== written.toLowerCase();
}
