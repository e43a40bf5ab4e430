import { JqlError } from './jqlError';
import { parseJql } from './parse';

const operators = "'=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'";

function complaint(jql: string): string | undefined {
	try {
		parseJql(jql);
		return undefined;
	} catch (error) {
		return error instanceof JqlError ? error.messages.join() : String(error);
	}
}

describe('A JQL query', () => {
	it.each<[jql: string, message: string]>([
		[
			'project = IN',
			"Error in the JQL Query: Expecting either a value, list or function but got 'IN'. You must surround 'IN' in quotation marks to use it as a value. (line 1, character 11)",
		],
		[
			'summary ~ "half',
			"Error in the JQL Query: The quoted string 'half' has not been completed. (line 1, character 11)",
		],
		[
			'assignee = mia@acme',
			"Error in the JQL Query: The character '@' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0040' instead. (line 1, character 15)",
		],
		[
			'status = end',
			"Error in the JQL Query: 'end' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 10)",
		],
		[
			'foo bar',
			`Error in the JQL Query: Expecting operator but got 'bar'. The valid operators are ${operators}. (line 1, character 5)`,
		],
		['(project = SUP', "Error in the JQL Query: Expecting ')' before the end of the query."],
		[
			'a = b\nand c = d e',
			"Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'e'. (line 2, character 11)",
		],
		[
			'summary ~ "a\\q"',
			"Error in the JQL Query: '\\q' is an illegal JQL escape sequence. The valid escape sequences are \\', \\\", \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX. (line 1, character 13)",
		],
	])('%s', (jql, message) => {
		expect(complaint(jql)).toBe(message);
	});

	// Atlassian's own parser, @atlaskit/jql-ast, refuses and accepts the same.
	it.each([
		'project',
		'project =',
		'project in SUP',
		'project in ()',
		'a == b',
		'a = b c',
		'a = b)',
		'a = b and',
		'and a = b',
		'a is b',
		'a is notempty',
		'a = b order',
		'a = b order by',
		'a = b order by c d',
		'a = 5%',
		'a = f(',
		'cf[x] = 1 =',
	])('is refused: %s', (jql) => {
		expect(complaint(jql)).toMatch(/^Error in the JQL Query: /);
	});

	it.each([
		'',
		'order by a',
		'A = b ORDER BY c asc, "d" DESC',
		'a = b and(c = d)',
		'a = -1w OR a = 4w',
		'fixVersion = 1.0',
		'a = 712020:abc-def',
		'cf[10010] ~ x',
		'a = \\u0041',
		'a = "it\\\'s"',
		'a = \'say "hi"\'',
		'not not a = b',
		'a in (f(), "g", h(1, "2"))',
	])('is accepted: %s', (jql) => {
		expect(complaint(jql)).toBeUndefined();
	});
});

describe('JQL', () => {
	it('binds AND closer than OR, and NOT closest', () => {
		const clause = (field: string) => ({
			type: 'clause',
			field,
			operator: '=',
			operands: [{ type: 'text', text: '1' }],
		});
		expect(parseJql('a = 1 OR NOT b = 1 AND c = 1').where).toEqual({
			type: 'or',
			parts: [
				clause('a'),
				{ type: 'and', parts: [{ type: 'not', part: clause('b') }, clause('c')] },
			],
		});
	});

	it('reads escapes in and out of quotes', () => {
		const { where } = parseJql('a in ("\\u0041\\n\\"", b\\ c, EMPTY)');
		expect(where).toMatchObject({
			operands: [{ text: 'A\n"' }, { text: 'b c' }, { type: 'empty' }],
		});
	});
});
