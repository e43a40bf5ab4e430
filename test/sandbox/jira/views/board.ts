import { softwareFieldIds, sprintDates } from '../fields/software';
import { isList } from '../fields/lists';
import type { Board, Issue, Sprint } from '../model';
import { agileApi } from '../rest/route';
import type { JiraState } from '../state';
import type { ViewContext } from './context';

/** A board; only Cloud says where it is. */
export function boardView(board: Board, { jira }: ViewContext): Record<string, unknown> {
	const { id, name, type, projectId } = board;
	const project = jira.projects.get(projectId);
	const location =
		project === undefined
			? {}
			: {
					projectId: Number(project.id),
					displayName: `${project.name} (${project.key})`,
					projectName: project.name,
					projectKey: project.key,
					projectTypeKey: project.typeKey,
					avatarURI: `${jira.webUrl}/secure/projectavatar?size=small&pid=${project.id}`,
					name: `${project.name} (${project.key})`,
				};
	return {
		id,
		self: `${jira.webUrl}${agileApi}/board/${id}`,
		name,
		type,
		...(jira.flavour === 'cloud' ? { location, isPrivate: false } : {}),
	};
}

/** A sprint, as boards and issues of this API show it. */
export function sprintView(sprint: Sprint, { jira }: ViewContext): Record<string, unknown> {
	const { id, state, name, boardId, goal } = sprint;
	return {
		id,
		self: `${jira.webUrl}${agileApi}/sprint/${id}`,
		state,
		name,
		...sprintDates(sprint),
		originBoardId: boardId,
		goal,
	};
}

/** What people set on epics beside their fields. */
interface EpicDetails {
	readonly color?: string;
	readonly done?: boolean;
}

const epicDetails = new WeakMap<Issue, EpicDetails>();

/** Sets the colour of an epic, or whether boards show it as done. */
export function setEpicDetails(epic: Issue, details: EpicDetails): void {
	epicDetails.set(epic, { ...epicDetails.get(epic), ...details });
}

/** An epic with its colour; its name is its summary where there is no field for it. */
export function epicView(epic: Issue, { jira }: ViewContext): Record<string, unknown> {
	const { summary = '', [softwareFieldIds.epicName]: name = summary } = epic.values;
	const { color = `color_${(Number(epic.id) % 9) + 1}`, done = isDone(epic, jira) } =
		epicDetails.get(epic) ?? {};
	return {
		id: Number(epic.id),
		key: epic.key,
		self: `${jira.webUrl}${agileApi}/epic/${epic.id}`,
		name,
		summary,
		color: { key: color },
		done,
	};
}

/** Whether the status of an issue is one of those in which nothing is left to do. */
export function isDone({ statusId }: Issue, { statuses }: JiraState): boolean {
	return statuses.find(({ id }) => id === statusId)?.category.key === 'done';
}

/** The sprints that an issue is or was in. */
export function sprintsOf(issue: Issue, { sprints }: JiraState): Sprint[] {
	const ids = issue.values[softwareFieldIds.sprint];
	return ids !== undefined && isList(ids)
		? sprints.filter(({ id }) => ids.includes(String(id)))
		: [];
}

/** The epic that an issue belongs to: its parent on Cloud, a field of its own on Data Center. */
export function epicOf(
	issue: Issue,
	{ flavour, issues, issueTypes }: JiraState,
): Issue | undefined {
	const id = issue.values[flavour === 'cloud' ? 'parent' : softwareFieldIds.epicLink];
	const epic = typeof id === 'string' ? issues.get(id) : undefined;
	const type = issueTypes.find((one) => one.id === epic?.values.issuetype);
	return type?.hierarchyLevel === 1 ? epic : undefined;
}

/** What issues of this API have besides their fields. Source: "Get issues for board". */
export function agileFields(issue: Issue, view: ViewContext): Record<string, unknown> {
	const { jira } = view;
	const sprints = sprintsOf(issue, jira);
	const current = sprints.find(({ state }) => state !== 'closed');
	const closed = sprints.filter(({ state }) => state === 'closed');
	const epic = epicOf(issue, jira);
	return {
		flagged: false,
		sprint: current === undefined ? null : sprintView(current, view),
		...(closed.length === 0
			? {}
			: { closedSprints: closed.map((sprint) => sprintView(sprint, view)) }),
		epic: epic === undefined ? null : epicView(epic, view),
	};
}
