import { may } from '../permissions';
import { ok } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { visibleProjects } from '../rest/find';
import { routes } from '../rest/route';
import type { Ask } from '../rest/route';
import type { Named } from '../model';
import { teams } from '../seed/serviceDesk';

/** How many suggestions an answer has at most; the documents do not say. */
const most = 15;

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The name as HTML, with the part that was asked for in bold. */
function marked(name: string, typed: string): string {
	const at = name.toLowerCase().indexOf(typed.toLowerCase());
	if (typed === '' || at < 0) return escaped(name);
	const end = at + typed.length;
	return `${escaped(name.slice(0, at))}<b>${escaped(name.slice(at, end))}</b>${escaped(name.slice(end))}`;
}

/** What a field can be compared with: the text in a query, and the name that people read. */
function valuesOf(field: string, ask: Ask): Named[] {
	const { jira } = ask;
	const byName = (all: readonly Named[]) => all.map(({ name }) => ({ id: name, name }));
	switch (field.toLowerCase()) {
		case 'team':
			// A team is written as its ID. Data Center has teams of another kind.
			return jira.fields.some(({ schema }) => schema?.type === 'team') ? [...teams] : [];
		case 'status':
			return byName(jira.statuses);
		case 'priority':
			return byName(jira.priorities);
		case 'resolution':
			return byName(jira.resolutions);
		case 'issuetype':
			return byName(jira.issueTypes);
		case 'component':
			return byName(visibleProjects(ask).flatMap(({ components }) => components));
		case 'fixversion':
		case 'affectedversion':
			return byName(visibleProjects(ask).flatMap(({ versions }) => versions));
		case 'labels':
			return byName(labelsOf(ask).map((name) => ({ id: name, name })));
		default:
			return [];
	}
}

/** The labels of the issues that the user sees. */
function labelsOf({ jira, viewer }: Ask): string[] {
	const labels = [...jira.issues.all()]
		.filter(({ projectId }) => may(viewer, 'BROWSE_PROJECTS', jira.projects.get(projectId)))
		.flatMap(({ values }) => (Array.isArray(values.labels) ? values.labels.map(String) : []));
	return [...new Set(labels)].sort();
}

/**
 * What could follow a field in a query. It finds parts of names, not names. Source: "Get field auto complete suggestions";
 * for teams, what public clients of it send (`Team`, `Team[Team]`) and read (an ID, and a name with `<b>` and entities).
 */
function suggest(ask: Ask): Answer {
	const typed = ask.query.text('fieldValue') ?? '';
	const field = (ask.query.text('fieldName') ?? '').replace(/^"|"$/g, '').replace(/\[.*\]$/, '');
	const found = valuesOf(field, ask).filter(({ name }) =>
		name.toLowerCase().includes(typed.toLowerCase()),
	);
	return ok({
		results: found
			.slice(0, most)
			.map(({ id, name }) => ({ value: id, displayName: marked(name, typed) })),
	});
}

/** Help with writing queries. */
export const jqlSuggestionRoutes = routes({
	'GET jql/autocompletedata/suggestions': suggest,
});
