/** Words that are written in their own way in a title. */
const WRITTEN: Readonly<Record<string, string>> = {
	api: 'API',
	csv: 'CSV',
	id: 'ID',
	ids: 'IDs',
	jira: 'Jira',
	jql: 'JQL',
	sla: 'SLA',
	ui: 'UI',
	uri: 'URI',
	url: 'URL',
};

/** `getIdsOfWorklogs` → get, ids, of, worklogs. */
export function wordsOf(name: string): string[] {
	return name
		.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
		.replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
		.split(/[^A-Za-z0-9]+/)
		.filter((word) => word !== '')
		.map((word) => word.toLowerCase());
}

/**
 * The title of an endpoint, from the id of its operation: `addWorklog` → "Add worklog". An id of a single word, such as
 * `notify` or `get`, does not say of what: the last word of the path follows.
 *
 * @param path `/rest/api/3/issue/{issueIdOrKey}/notify`
 */
export function titleOf(operation: string, path: string): string {
	const words = wordsOf(operation);
	// Before them stand /rest, the name of the API and its version.
	const places = path.split('/').slice(4);
	const said = (segment: string) => wordsOf(segment).every((word) => words.includes(word));
	const place = places.findLast((segment) => !segment.startsWith('{') && !said(segment)) ?? '';
	const all = words.length > 1 ? words : [...words, ...wordsOf(place)];
	const [first = '', ...rest] = all.map((word) => WRITTEN[word] ?? word);
	return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ');
}
