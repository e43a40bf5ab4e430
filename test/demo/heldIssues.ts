import type { Issue, RichText } from '../sandbox/jira/model';
import type { JiraState } from '../sandbox/jira/state';

/** An issue as stored in the embedded Jira, in the words of its users. */
export interface HeldIssue {
	readonly key: string;
	readonly summary: string;
	readonly type: string;
	readonly priority: string;
	readonly status: string;
	readonly resolution: string | null;
	readonly labels: readonly string[];
	readonly description: RichText | null;
	readonly comments: ReadonlyArray<{ readonly id: string; readonly body: RichText }>;
}

const nameOf = (all: ReadonlyArray<{ id: string; name: string }>, id: unknown): string | null =>
	all.find((one) => one.id === id)?.name ?? null;

const isRichText = (value: unknown): value is RichText =>
	typeof value === 'object' && value !== null && 'plain' in value;

const heldIssue = ({ key, statusId, values, comments }: Issue, jira: JiraState): HeldIssue => ({
	key,
	summary: String(values.summary ?? ''),
	type: nameOf(jira.issueTypes, values.issuetype) ?? '',
	priority: nameOf(jira.priorities, values.priority) ?? '',
	status: nameOf(jira.statuses, statusId) ?? '',
	resolution: nameOf(jira.resolutions, values.resolution),
	labels: Array.isArray(values.labels) ? (values.labels as string[]) : [],
	description: isRichText(values.description) ? values.description : null,
	comments: comments.map(({ id, body }) => ({ id, body })),
});

/** Every issue of a Jira, read from its state rather than through the requests under test. */
export function heldIssues(jira: JiraState): HeldIssue[] {
	return [...jira.issues.all()].map((issue) => heldIssue(issue, jira));
}
