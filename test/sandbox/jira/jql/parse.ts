import { JqlError } from './jqlError';
import { isGrammarWord, isReserved, place, tokenize } from './tokens';
import type { Token } from './tokens';

export type Operator =
	| '='
	| '!='
	| '~'
	| '!~'
	| '<'
	| '<='
	| '>'
	| '>='
	| 'in'
	| 'not in'
	| 'is'
	| 'is not';

/** A value as written: a text, a function with its arguments, or EMPTY. */
export type Operand =
	| { readonly type: 'text'; readonly text: string; readonly quoted?: boolean }
	| { readonly type: 'function'; readonly name: string; readonly args: readonly string[] }
	| { readonly type: 'empty' };

export interface Clause {
	readonly type: 'clause';
	readonly field: string;
	readonly operator: Operator;
	readonly operands: readonly Operand[];
}

export type Expression =
	| Clause
	| { readonly type: 'and' | 'or'; readonly parts: readonly Expression[] }
	| { readonly type: 'not'; readonly part: Expression };

export interface OrderBy {
	readonly field: string;
	readonly descending: boolean;
}

export interface Query {
	/** Null matches everything. */
	readonly where: Expression | null;
	readonly orderBy: readonly OrderBy[];
}

const comparisons = new Set(['=', '!=', '~', '!~', '<', '<=', '>', '>=']);
const operatorNames =
	"'=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'";

class Parser {
	private index = 0;

	constructor(private readonly tokens: readonly Token[]) {}

	query(): Query {
		const where = this.isWord('order') || this.current.kind === 'end' ? null : this.or();
		const orderBy = this.isWord('order') ? this.orderBy() : [];
		if (this.current.kind !== 'end') {
			this.fail(
				where && orderBy.length === 0
					? `Expecting either 'OR' or 'AND' but got '${this.current.text}'.`
					: `Expecting ',' but got '${this.current.text}'. The order by clause is complete.`,
			);
		}
		return { where, orderBy };
	}

	private get current(): Token {
		return this.tokens[this.index] ?? { kind: 'end', text: '', line: 1, character: 1 };
	}

	private take(): Token {
		const token = this.current;
		this.index++;
		return token;
	}

	private isWord(word: string, ahead = 0): boolean {
		const token = this.tokens[this.index + ahead];
		return token?.kind === 'word' && token.text.toLowerCase() === word;
	}

	private isSymbol(symbol: string): boolean {
		return this.current.kind === 'symbol' && this.current.text === symbol;
	}

	private fail(message: string, token = this.current): never {
		const where = token.kind === 'end' ? '' : ` ${place(token)}`;
		throw new JqlError([`Error in the JQL Query: ${message}${where}`]);
	}

	/** Fails at the current token, which is not the expected one. */
	private expected(what: string): never {
		if (this.current.kind === 'end') this.fail(`Expecting ${what} before the end of the query.`);
		this.fail(`Expecting ${what} but got '${this.current.text}'.`);
	}

	private or(): Expression {
		const parts = [this.and()];
		while (this.isWord('or')) {
			this.take();
			parts.push(this.and());
		}
		const [only] = parts;
		return parts.length === 1 && only ? only : { type: 'or', parts };
	}

	private and(): Expression {
		const parts = [this.not()];
		while (this.isWord('and')) {
			this.take();
			parts.push(this.not());
		}
		const [only] = parts;
		return parts.length === 1 && only ? only : { type: 'and', parts };
	}

	private not(): Expression {
		if (this.isWord('not') || this.isSymbol('!')) {
			this.take();
			return { type: 'not', part: this.not() };
		}
		if (!this.isSymbol('(')) return this.clause();
		this.take();
		const inner = this.or();
		if (!this.isSymbol(')')) this.expected("')'");
		this.take();
		return inner;
	}

	private field(): string {
		const token = this.current;
		if (token.kind !== 'word' && token.kind !== 'string') this.expected('a field name');
		if (token.kind === 'word' && !/^cf\[\d+\]$/i.test(token.text)) {
			if (isGrammarWord(token.text)) {
				this.fail(
					`Expecting a field name but got '${token.text}'. You must surround '${token.text}' in quotation marks to use it as a field name.`,
				);
			}
			this.refuseReserved(token);
		}
		return this.take().text;
	}

	private refuseReserved(token: Token): void {
		if (!isReserved(token.text)) return;
		this.fail(
			`'${token.text}' is a reserved JQL word. You must surround it in quotation marks to use it in a query.`,
			token,
		);
	}

	private clause(): Clause {
		const field = this.field();
		const operator = this.operator();
		const isList = operator === 'in' || operator === 'not in';
		const isEmpty = this.isWord('empty') || this.isWord('null');
		if (operator.startsWith('is') && !isEmpty) this.expected("either 'EMPTY' or 'NULL'");
		const operands = isList ? this.listOperand() : [this.operand()];
		return { type: 'clause', field, operator, operands };
	}

	private operator(): Operator {
		const token = this.current;
		if (token.kind === 'symbol' && comparisons.has(token.text)) {
			return this.take().text as Operator;
		}
		if (this.isWord('is')) {
			this.take();
			if (!this.isWord('not')) return 'is';
			this.take();
			return 'is not';
		}
		if (this.isWord('in')) {
			this.take();
			return 'in';
		}
		if (this.isWord('not') && this.isWord('in', 1)) {
			this.index += 2;
			return 'not in';
		}
		if (this.isWord('was') || this.isWord('changed')) {
			this.fail(`The history operator '${token.text.toUpperCase()}' is not supported here.`);
		}
		if (token.kind === 'end') {
			this.fail(
				`Expecting operator before the end of the query. The valid operators are ${operatorNames}.`,
			);
		}
		return this.fail(
			`Expecting operator but got '${token.text}'. The valid operators are ${operatorNames}.`,
		);
	}

	/** A list in parentheses, or a function that returns one. */
	private listOperand(): Operand[] {
		if (!this.isSymbol('(')) {
			const operand = this.operand();
			if (operand.type !== 'function') this.expected("'('");
			return [operand];
		}
		this.take();
		const operands = [this.operand()];
		while (this.isSymbol(',')) {
			this.take();
			operands.push(this.operand());
		}
		if (!this.isSymbol(')')) this.expected("')' or ','");
		this.take();
		return operands;
	}

	private operand(): Operand {
		const token = this.current;
		if (this.isWord('empty') || this.isWord('null')) {
			this.take();
			return { type: 'empty' };
		}
		if (token.kind !== 'word' && token.kind !== 'string') {
			this.expected('either a value, list or function');
		}
		if (token.kind === 'word') {
			if (isGrammarWord(token.text)) {
				this.fail(
					`Expecting either a value, list or function but got '${token.text}'. You must surround '${token.text}' in quotation marks to use it as a value.`,
				);
			}
			this.refuseReserved(token);
		}
		this.take();
		return this.isSymbol('(')
			? { type: 'function', name: token.text, args: this.args() }
			: { type: 'text', text: token.text, ...(token.kind === 'string' && { quoted: true }) };
	}

	private args(): string[] {
		this.take();
		const args: string[] = [];
		while (!this.isSymbol(')')) {
			if (args.length > 0) {
				if (!this.isSymbol(',')) this.expected("')' or ','");
				this.take();
			}
			if (this.current.kind !== 'word' && this.current.kind !== 'string') {
				this.expected("')' or ','");
			}
			args.push(this.take().text);
		}
		this.take();
		return args;
	}

	private orderBy(): OrderBy[] {
		this.take();
		if (!this.isWord('by')) this.expected("'by'");
		const fields: OrderBy[] = [];
		do {
			this.take();
			const field = this.field();
			const descending = this.isWord('desc');
			if (descending || this.isWord('asc')) this.take();
			fields.push({ field, descending });
		} while (this.isSymbol(','));
		return fields;
	}
}

/** Reads a JQL query. Throws JqlError with Jira's message. */
export function parseJql(jql: string): Query {
	return new Parser(tokenize(jql)).query();
}
