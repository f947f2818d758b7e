import { Parser, type AnyNode, type Options } from 'acorn';
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

export const Lenient = Parser.extend(
  jsx(),
  (Base) =>
    class extends Base {
      declare pos: number;

      /* The check for duplicate declarations takes quadratic time, and is not needed for a script that is not executed. */
      declareName(): void {
        /* Names are not recorded. */
      }

      raise(pos: number, message: string): never {
        throw syntaxError(message, pos, this.pos);
      }

      raiseRecoverable(pos: number, message: string): never {
        throw syntaxError(message, pos, this.pos);
      }

      /* The depth is limited, and acorn would search the message of each error at each level. */
      catchStackOverflow<Result>(read: () => Result): Result {
        return read();
      }
    },
  depthLimit,
);

/** The expression at the start of a text. @throws `SyntaxError` if there is none */
export const expressionOf = (code: string): AnyNode => Lenient.parseExpressionAt(code, 0, OPTIONS);
