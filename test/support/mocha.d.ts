/** What the browser tests use of Mocha, which the test runner puts on the page. */

interface MochaContext {
  /** Milliseconds that this test or hook may take. */
  timeout(milliseconds: number): void;
  skip(): never;
}

type MochaBody = (this: MochaContext) => unknown;

interface MochaTest {
  (title: string, body?: MochaBody): void;
  only(title: string, body: MochaBody): void;
  skip(title: string, body?: MochaBody): void;
}

interface MochaSuite {
  (title: string, body: () => void): void;
  only(title: string, body: () => void): void;
  skip(title: string, body: () => void): void;
}

declare const describe: MochaSuite;
declare const it: MochaTest;
declare const before: (body: MochaBody) => void;
declare const after: (body: MochaBody) => void;
declare const beforeEach: (body: MochaBody) => void;
declare const afterEach: (body: MochaBody) => void;
