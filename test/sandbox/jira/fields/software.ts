import type { Sprint } from '../model';
import type { ViewContext } from '../views/context';
import { FieldRefusal, InvalidInput } from './definition';
import type { FieldKind } from './definition';
import { isList } from './lists';
import { may } from '../permissions';

/** The numbers of the custom fields of Jira Software. */
export const softwareFieldNumbers = {
	storyPoints: 10027,
	sprint: 10028,
	epicLink: 10029,
	epicName: 10030,
	development: 10039,
} as const;

/** Their ids, as issues name them. */
export const softwareFieldIds = {
	storyPoints: `customfield_${softwareFieldNumbers.storyPoints}`,
	sprint: `customfield_${softwareFieldNumbers.sprint}`,
	epicLink: `customfield_${softwareFieldNumbers.epicLink}`,
	epicName: `customfield_${softwareFieldNumbers.epicName}`,
	development: `customfield_${softwareFieldNumbers.development}`,
} as const;

const iso = (time: number | null): string | null =>
	time === null ? null : new Date(time).toISOString();

/** The dates that a sprint has so far. */
export function sprintDates({ start, end, completed }: Sprint): Record<string, string> {
	const dates = { startDate: iso(start), endDate: iso(end), completeDate: iso(completed) };
	return Object.fromEntries(
		Object.entries(dates).filter((entry): entry is [string, string] => entry[1] !== null),
	);
}

/**
 * A sprint in an issue: an object on Cloud, the text of a Java object on Data Center.
 * Source: github.com/CognizantOneDevOps/Insights/pull/114.
 */
function sprintInIssue(sprint: Sprint, { jira }: ViewContext): unknown {
	const { id, boardId, name, goal, state } = sprint;
	const dates = sprintDates(sprint);
	if (jira.flavour === 'cloud') return { id, name, state, boardId, goal, ...dates };
	const { startDate = '<null>', endDate = '<null>', completeDate = '<null>' } = dates;
	const properties = [
		`id=${id}`,
		`rapidViewId=${boardId}`,
		`state=${state.toUpperCase()}`,
		`name=${name}`,
		`startDate=${startDate}`,
		`endDate=${endDate}`,
		`completeDate=${completeDate}`,
		`sequence=${id}`,
		`goal=${goal === '' ? '<null>' : goal}`,
	];
	return `com.atlassian.greenhopper.service.sprint.Sprint@${id.toString(16)}[${properties.join(',')}]`;
}

/**
 * The sprints of an issue: written as the number of one that is not closed; the closed ones stay.
 * Its messages: github.com/omar16100/atlassian-cli/issues/72, and BigPicture's page
 * "Issue can be assigned only active or future sprints".
 */
export const sprintKind: FieldKind = {
	operations: ['set'],
	parse: (input, { jira, issueId, field }) => {
		const before = issueId === null ? undefined : jira.issues.get(issueId)?.values[field.id];
		const closed = (before !== undefined && isList(before) ? before : []).filter(
			(id) => jira.sprints.find((one) => String(one.id) === id)?.state === 'closed',
		);
		if (input === null || input === undefined) return closed.length === 0 ? null : closed;
		if (typeof input !== 'number')
			throw new InvalidInput('Number value expected as the Sprint id.');
		const sprint = jira.sprints.find((one) => one.id === input);
		if (sprint === undefined) throw new InvalidInput('We could not find the sprint.');
		if (sprint.state === 'closed') {
			throw new InvalidInput('Issue can be assigned only active or future sprints.');
		}
		return [...closed, String(sprint.id)];
	},
	render: (value, view) =>
		isList(value)
			? value.flatMap((id) => {
					const sprint = view.jira.sprints.find((one) => String(one.id) === id);
					return sprint === undefined ? [] : [sprintInIssue(sprint, view)];
				})
			: null,
	show: (value, jira) =>
		isList(value)
			? value.map((id) => jira.sprints.find((one) => String(one.id) === id)?.name ?? id).join(', ')
			: '',
	idOf: (value) => (isList(value) ? value.join(', ') : null),
};

/**
 * The epic of an issue on Data Center, by its key. Its messages: github.com/getsentry/sentry-plugins/issues/293
 * and github.com/ankitpokhrel/jira-cli/issues/344.
 */
export const epicLinkKind: FieldKind = {
	operations: ['set'],
	parse: (input, { jira, user }) => {
		if (input === null || input === undefined || input === '') return null;
		if (typeof input !== 'string') throw new InvalidInput('String value expected as the Epic Key.');
		const epic = jira.issues.byKey(input);
		const type = jira.issueTypes.find((one) => one.id === epic?.values.issuetype);
		const visible =
			epic !== undefined && may(user, 'BROWSE_PROJECTS', jira.projects.get(epic.projectId));
		if (!visible || type?.hierarchyLevel !== 1) throw new FieldRefusal('gh.epic.error.not.found');
		return epic.id;
	},
	render: (value, { jira }) => jira.issues.get(String(value))?.key ?? null,
	show: (value, jira) => jira.issues.get(String(value))?.key ?? String(value),
	idOf: String,
};

/** What tools for development have told about an issue: a text that only Jira writes, `{}` without any. */
export const developmentKind: FieldKind = {
	operations: [],
	parse: () => {
		throw new FieldRefusal('The development field cannot be set.');
	},
	render: String,
	empty: '{}',
	show: String,
};
