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

/**
 * A parser for any number of expressions: acorn takes longer to construct a parser than to read a short expression. It sets the state
 * that acorn's constructor sets, except for what is the same after each expression. Members are acorn's, which has no types for them.
 */
class ExpressionParser extends Lenient {
  declare input: string;
  declare pos: number;
  declare start: number;
  declare end: number;
  declare lastTokStart: number;
  declare lastTokEnd: number;
  declare lineStart: number;
  declare curLine: number;
  declare context: unknown[];
  declare exprAllowed: boolean;
  declare containsEsc: boolean;
  declare potentialArrowAt: number;
  declare yieldPos: number;
  declare awaitPos: number;
  declare awaitIdentPos: number;
  declare initialContext: () => unknown[];
  declare nextToken: () => void;
  declare parseExpression: () => AnyNode;

  constructor() {
    super(OPTIONS, '');
  }

  read(code: string): AnyNode {
    this.input = code;
    this.pos = this.start = this.end = this.lastTokStart = this.lastTokEnd = 0;
    this.lineStart = 0;
    this.curLine = 1;
    this.context = this.initialContext();
    this.exprAllowed = true;
    this.containsEsc = false;
    this.potentialArrowAt = -1;
    this.yieldPos = this.awaitPos = this.awaitIdentPos = 0;
    this.nextToken();
    return this.parseExpression();
  }
}

let reusable: ExpressionParser | undefined;

/** The expression at the start of a text. @throws `SyntaxError` if there is none */
export function expressionOf(code: string): AnyNode {
  const parser = reusable ?? new ExpressionParser();
  /* A syntax error leaves a parser in an unknown state. */
  reusable = undefined;
  const node = parser.read(code);
  parser.input = '';
  reusable = parser;
  return node;
}
