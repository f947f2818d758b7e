import { Parser, type AnyNode, type Options, type Program } from 'acorn';
import jsx from 'acorn-jsx';
import { depthLimit } from './depth-limit.js';

/** The strict parser of scripts and expressions. */

export const OPTIONS: Options = {
  ecmaVersion: 'latest',
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowSuperOutsideMethod: true,
  checkPrivateFields: false,
};

/* A syntax error without a stack, a line or a column, which take longer to compute than a short script to parse. */
function syntaxError(message: string, pos: number, raisedAt: number): SyntaxError {
  const error: SyntaxError = Object.create(SyntaxError.prototype) as SyntaxError;
  return Object.assign(error, { message, pos, raisedAt });
}

/** A text has more errors than a recovering parser may skip. */
export class TooManyErrors extends RangeError {
  /** @param pos the place of the first error that was not skipped */
  constructor(readonly pos: number) {
    super('too many errors');
  }
}

/** An acorn plugin: syntax errors take little time. @param most after so many, the parser throws `TooManyErrors` */
export const quickErrors =
  (most = Infinity) =>
  (Base: typeof Parser): typeof Parser =>
    class extends Base {
      declare pos: number;
      #errors = 0;

      raise(pos: number, message: string): never {
        this.#errors += 1;
        throw this.#errors > most ? new TooManyErrors(pos) : syntaxError(message, pos, this.pos);
      }

      raiseRecoverable(pos: number, message: string): never {
        this.raise(pos, message);
      }

      /* The depth is limited, and acorn would search the message of each error at each level. */
      catchStackOverflow<Result>(read: () => Result): Result {
        return read();
      }
    };

const Lenient = Parser.extend(
  jsx(),
  quickErrors(),
  (Base) =>
    class extends Base {
      /* The check for duplicate declarations takes quadratic time, and is not needed for a script that is not executed. */
      declareName(): void {
        /* Names are not recorded. */
      }
    },
  depthLimit,
);

/** The tree of a whole script. @throws `SyntaxError` if it is not valid */
export const programOf = (code: string): Program => Lenient.parse(code, OPTIONS);

/** The expression at the start of a text. @throws `SyntaxError` if there is none */
export const expressionOf = (code: string): AnyNode => Lenient.parseExpressionAt(code, 0, OPTIONS);
