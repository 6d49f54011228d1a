/** So long, in ms, is waited for what another site is asked for. */
export const PATIENCE = 6000;

/** Ends a request that takes longer. */
export function inTime(): AbortSignal {
  return AbortSignal.timeout(PATIENCE);
}

/** What a promise comes to, where it does so in time; else rejects. */
export function withinTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${PATIENCE} ms`)), PATIENCE);
    promise.then(resolve, reject);
  });
}
