import type { FieldValue, Project, User } from '../model';
import { may } from '../permissions';
import { richTextOfWiki } from '../richText/convert';
import type { JiraState } from '../state';

const subjects = [
	'Printer on floor 3 prints only umlauts',
	'Login fails after password change',
	'Invoice shows the wrong address',
	'Export of 10,000 rows never ends',
	'הודעת שגיאה בעת התשלום',
	'Search does not find "O\'Brien"',
	'注文履歴が表示されない',
	'Update the on-call handbook 📟',
];
const labels = ['billing', 'login', 'export', 'urgent-customer'];
const minute = 60_000;

/** The element of a list at an index, wrapping around at the end; the list must not be empty. */
function turn<T>(list: readonly T[], number: number): T {
	return list[number % list.length] as T;
}

function valuesOf(
	jira: JiraState,
	people: readonly User[],
	number: number,
): Record<string, FieldValue> {
	const assignee = number % 3 === 0 ? {} : { assignee: turn(people, number).accountId };
	const parts = number % 4 === 0 ? {} : { labels: [turn(labels, number)] };
	const resolved = number % 4 === 3 ? { resolution: turn(jira.resolutions, number).id } : {};
	const types = jira.issueTypes.filter((type) => type.hierarchyLevel === 0);
	return {
		issuetype: turn(types, number).id,
		summary: `${turn(subjects, number)} (${number})`,
		description: richTextOfWiki(`Seen on machine ${number}. *Please* have a look.`),
		priority: turn(jira.priorities, number).id,
		reporter: turn(people, number * 7).accountId,
		...assignee,
		...parts,
		...resolved,
	};
}

/**
 * Adds issues to the projects that Mia can see, spread over types, statuses, priorities and
 * people; the newest is a minute old, and each is a minute older than the next.
 */
export function seedIssues(jira: JiraState, count: number): void {
	const projects: Project[] = jira.projects
		.all()
		.filter((project) => may(jira.mia, 'BROWSE_PROJECTS', project));
	const people = jira.users.all().filter((user) => user.active);
	const now = jira.clock();
	for (let index = 0; index < count; index++) {
		const project = turn(projects, index);
		const issue = jira.issues.create({
			projectId: project.id,
			key: `${project.key}-${++project.lastNumber}`,
			statusId: turn(jira.statuses, index).id,
			creatorId: jira.mia.accountId,
			values: valuesOf(jira, people, index),
		});
		issue.created = now - (count - index) * minute;
		issue.updated = issue.created;
		issue.statusChanged = issue.created;
		issue.resolved = issue.values.resolution === undefined ? null : issue.created;
	}
}
