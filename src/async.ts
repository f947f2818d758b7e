/** A promise that a page may ignore without an `unhandledrejection`: failures are told by `error` events as well. */
export function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** A promise settled from outside; handled. */
export class Deferred<T = void> {
  readonly promise: Promise<T>;
  resolve: (value: T | PromiseLike<T>) => void = () => undefined;
  reject: (reason: unknown) => void = () => undefined;

  constructor() {
    this.promise = handled(
      new Promise<T>((resolve, reject) => {
        this.resolve = resolve;
        this.reject = reject;
      }),
    );
  }
}
