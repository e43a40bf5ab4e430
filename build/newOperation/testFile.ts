import type { DraftField } from './draftFields';
import type { Wording } from './wording';
import { plural } from './words';

/**
 * The test of an operation, which fails until somebody writes it; not formatted.
 *
 * @param operation `worklog.add`
 */
export function testFile(
	operation: string,
	{ description, effect }: Wording,
	fields: readonly DraftField[],
): string {
	const given = exampleOf(fields);
	const wanted =
		effect === undefined ? 'what comes out' : 'what comes out and what Jira holds then';
	return [
		`import { jsonOf${given.includes('located(') ? ', located' : ''} } from '../jiraRun';`,
		"import { onEachJira, toBeWritten } from '../onEachJira';",
		'',
		`onEachJira('${operation}', (jira) => {`,
		`it('${doing(description)}', async () => {`,
		`toBeWritten('Fill in the parameters, and expect ${wanted}');`,
		...(needsIssue(given) ? ['const issue = await jira.newIssue();'] : []),
		`const result = await jira.run({ operation: '${operation}', parameters: ${given} });`,
		'expect(jsonOf(result)).toEqual([]);',
		'});',
		'});',
		'',
	].join('\n');
}

function exampleOf(fields: readonly DraftField[]): string {
	const given = fields.flatMap(({ name, example }) =>
		example === undefined ? [] : [`${name}: ${example}`],
	);
	return `{ ${given.join(', ')} }`;
}

/** `adds a worklog to an issue` */
function doing(description: string): string {
	const [verb = '', ...rest] = description.split(' ');
	return [plural(verb.toLowerCase()), ...rest].join(' ');
}

function needsIssue(given: string): boolean {
	return /\bissue\)/.test(given);
}
