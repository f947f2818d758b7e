/** Types of the parts of Mocha that the browser tests use. The test runner loads Mocha into the page. */

interface MochaContext {
  /** Sets the time limit of this test or hook. */
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
