/** A promise settled from outside. A page that ignores it gets no `unhandledrejection`: failures are told by `error` events. */
export class Deferred<T = void> {
  readonly promise: Promise<T>;
  resolve: (value: T | PromiseLike<T>) => void = () => undefined;
  reject: (reason: unknown) => void = () => undefined;

  constructor() {
    this.promise = new Promise<T>((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    this.promise.catch(() => undefined);
  }
}
