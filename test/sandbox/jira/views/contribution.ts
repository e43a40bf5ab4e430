import type { Contribution, Issue } from '../model';
import { may } from '../permissions';
import { jiraDateTime } from '../time';
import { visibilityView } from '../visibility';
import { timeZoneOf } from './context';
import type { ViewContext } from './context';
import { userView } from './user';

/**
 * What every contribution to an issue shows; `expand` adds its properties.
 *
 * @param path after the issue's address
 */
export function contributionView(
	issue: Issue,
	path: 'comment' | 'worklog',
	contribution: Contribution,
	view: ViewContext,
	expand: ReadonlySet<string>,
): Record<string, unknown> {
	const { id, authorId, updateAuthorId, created, updated, visibility, properties } = contribution;
	const zone = timeZoneOf(view);
	return {
		self: `${view.base}/issue/${issue.id}/${path}/${id}`,
		id,
		author: userView(authorId, view),
		updateAuthor: userView(updateAuthorId, view),
		created: jiraDateTime(created, zone),
		updated: jiraDateTime(updated, zone),
		...(visibility ? { visibility: visibilityView(visibility, view.jira.flavour) } : {}),
		...(expand.has('properties')
			? { properties: Object.entries(properties).map(([key, value]) => ({ key, value })) }
			: {}),
	};
}

/**
 * Whether someone may edit or delete a contribution: their own, or any with the wider permission.
 *
 * @param what as in the names of permissions
 */
export function mayChange(
	how: 'EDIT' | 'DELETE',
	what: 'COMMENTS' | 'WORKLOGS' | 'ATTACHMENTS',
	{ authorId }: Pick<Contribution, 'authorId'>,
	issue: Issue,
	{ jira, viewer }: ViewContext,
): boolean {
	const project = jira.projects.get(issue.projectId);
	if (!project) return false;
	const own = authorId === viewer?.accountId;
	return (
		may(viewer, `${how}_ALL_${what}`, project) ||
		(own && may(viewer, `${how}_OWN_${what}`, project))
	);
}
