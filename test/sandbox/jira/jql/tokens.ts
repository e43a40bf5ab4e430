import { JqlError } from './jqlError';

export type TokenKind = 'word' | 'string' | 'symbol' | 'end';

export interface Token {
	readonly kind: TokenKind;
	/** Unescaped, without quotes. */
	readonly text: string;
	/** Both count from 1. */
	readonly line: number;
	readonly character: number;
}

/** Words that JQL reserves; as values they need quotes. Source: Atlassian, "JQL reserved words". */
const reservedWords = new Set(
	`abort access add after alias alter and any as asc audit avg before begin between boolean
	break by byte catch cf char character check checkpoint collate collation column commit
	connect continue count create current date decimal declare decrement default defaults define
	delete delimiter desc difference distinct divide do double drop else empty encoding end
	equals escape exclusive exec execute exists explain false fetch file field first float for
	from function go goto grant greater group having identified if immediate in increment index
	initial inner inout input insert int integer intersect intersection into is isempty isnull
	join last left less like limit lock long max min minus mode modify modulo more multiply next
	noaudit not notin nowait null number object of on option or order outer output power
	previous prior privileges public raise raw remainder rename resource return returns revoke
	right row rowid rownum rows select session set share size sqrt start strict string subtract
	sum synonym table then to trans transaction trigger true uid union unique update user
	validate values view was when whenever where while with`.split(/\s+/),
);

/** Words that are part of the grammar: Jira has another message for them. */
const grammarWords = new Set(
	['and', 'or', 'not', 'in', 'is', 'empty', 'null', 'order', 'by', 'was', 'changed', 'cf'].concat([
		'asc',
		'desc',
		'to',
		'on',
		'after',
		'before',
		'from',
		'during',
	]),
);

export function isReserved(word: string): boolean {
	return reservedWords.has(word.toLowerCase());
}

export function isGrammarWord(word: string): boolean {
	return grammarWords.has(word.toLowerCase());
}

/** Characters that are only allowed in quotes or after a backslash. */
const reservedCharacters = new Set('{}*/%+^$#@?;`');
const symbols = ['<=', '>=', '!=', '!~', '&&', '||', '=', '<', '>', '~', '!', '(', ')', ','];
const single = new Map([
	['&', 'and'],
	['|', 'or'],
	['&&', 'and'],
	['||', 'or'],
]);
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function at(line: number, character: number): string {
	return `(line ${line}, character ${character})`;
}

/** The position of a token, as in Jira's messages. */
export function place(token: Token): string {
	return at(token.line, token.character);
}

class Scanner {
	private position = 0;
	private line = 1;
	private lineStart = 0;

	constructor(private readonly query: string) {}

	tokens(): Token[] {
		const found: Token[] = [];
		for (;;) {
			const token = this.next();
			found.push(token);
			if (token.kind === 'end') return found;
		}
	}

	private here(): { line: number; character: number } {
		return { line: this.line, character: this.position - this.lineStart + 1 };
	}

	private fail(message: string, where = this.here()): never {
		throw new JqlError([`Error in the JQL Query: ${message} ${at(where.line, where.character)}`]);
	}

	private skipBlanks(): void {
		for (; /\s/.test(this.query[this.position] ?? ''); this.position++) {
			if (this.query[this.position] === '\n') {
				this.line++;
				this.lineStart = this.position + 1;
			}
		}
	}

	private next(): Token {
		this.skipBlanks();
		const where = this.here();
		const char = this.query[this.position];
		if (char === undefined) return { kind: 'end', text: '', ...where };
		if (char === '"' || char === "'") {
			return { kind: 'string', text: this.quoted(char), ...where };
		}
		const symbol = symbols.find((one) => this.query.startsWith(one, this.position));
		if (symbol ?? single.has(char)) {
			this.position += (symbol ?? char).length;
			const word = single.get(symbol ?? char);
			return word
				? { kind: 'word', text: word, ...where }
				: { kind: 'symbol', text: symbol ?? char, ...where };
		}
		return { kind: 'word', text: this.word(), ...where };
	}

	/** The character after a backslash. */
	private escaped(): string {
		const where = this.here();
		const char = this.query[this.position + 1] ?? '';
		const code = /^u[0-9a-fA-F]{4}/.exec(this.query.slice(this.position + 1, this.position + 6));
		if (code) {
			this.position += 6;
			return String.fromCharCode(Number.parseInt(code[0].slice(1), 16));
		}
		if (!/["'\\ntr \]]/.test(char)) {
			this.fail(
				`'\\${char}' is an illegal JQL escape sequence. The valid escape sequences are \\', \\", \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX.`,
				where,
			);
		}
		this.position += 2;
		return escapes[char] ?? char;
	}

	private quoted(quote: string): string {
		const where = this.here();
		const start = ++this.position;
		let text = '';
		while (this.query[this.position] !== quote) {
			const char = this.query[this.position];
			if (char === undefined) {
				const begun = this.query.slice(start);
				this.fail(
					begun === ''
						? 'The quoted string has not been completed.'
						: `The quoted string '${begun}' has not been completed.`,
					where,
				);
			}
			if (char === '\\') text += this.escaped();
			else {
				text += char;
				this.position++;
			}
		}
		this.position++;
		return text;
	}

	private word(): string {
		let text = '';
		for (;;) {
			const char = this.query[this.position];
			if (char === undefined || /[\s=<>~!(),&|"']/.test(char)) return text;
			if (char === '\\') {
				text += this.escaped();
			} else if (reservedCharacters.has(char)) {
				const code = char.charCodeAt(0).toString(16).padStart(4, '0');
				this.fail(
					`The character '${char}' is a reserved JQL character. You must enclose it in a string or use the escape '\\u${code}' instead.`,
				);
			} else {
				text += char;
				this.position++;
			}
		}
	}
}

/** Splits a query into tokens, including the end. Throws JqlError with Jira's own message. */
export function tokenize(query: string): Token[] {
	return new Scanner(query).tokens();
}
