import { administrators } from '../seed/users';
import { may } from '../permissions';
import { richTextFor } from '../richText/convert';
import { htmlOf } from '../richText/html';
import type { Comment, Issue, User } from '../model';
import { jiraDateTime } from '../time';
import { timeZoneOf } from './context';
import type { ViewContext } from './context';
import { userView } from './user';

function maySee(comment: Comment, viewer: User | null): boolean {
	const { visibility } = comment;
	if (!visibility) return true;
	if (!viewer) return false;
	if (visibility.type === 'group') return viewer.groups.includes(visibility.value);
	return visibility.value !== 'Administrators' || viewer.groups.includes(administrators);
}

/** The comments of an issue that someone may read, oldest first. */
export function visibleComments(issue: Issue, view: ViewContext): Comment[] {
	return issue.comments.filter((comment) => maySee(comment, view.viewer));
}

function propertiesView({ properties }: Comment): unknown {
	return Object.entries(properties).map(([key, value]) => ({ key, value }));
}

/** A comment as Jira answers it: ADF in v3, wiki markup in v2. */
export function commentView(
	issue: Issue,
	comment: Comment,
	view: ViewContext,
	expand: ReadonlySet<string> = new Set(),
): Record<string, unknown> {
	const zone = timeZoneOf(view);
	const { visibility } = comment;
	const onCloud = view.jira.flavour === 'cloud';
	return {
		self: `${view.base}/issue/${issue.id}/comment/${comment.id}`,
		id: comment.id,
		author: userView(comment.authorId, view),
		body: richTextFor(view.version, comment.body),
		...(expand.has('renderedBody') ? { renderedBody: htmlOf(comment.body) } : {}),
		...(expand.has('properties') ? { properties: propertiesView(comment) } : {}),
		updateAuthor: userView(comment.updateAuthorId, view),
		created: jiraDateTime(comment.created, zone),
		updated: jiraDateTime(comment.updated, zone),
		...(visibility
			? {
					visibility: {
						...visibility,
						...(onCloud ? { identifier: visibility.value } : {}),
					},
				}
			: {}),
		...(onCloud ? { jsdPublic: true } : {}),
	};
}

/** Whether someone may edit or delete a comment: their own, or any with the wider permission. */
export function mayChange(
	what: 'EDIT' | 'DELETE',
	comment: Comment,
	issue: Issue,
	view: ViewContext,
): boolean {
	const project = view.jira.projects.get(issue.projectId);
	if (!project) return false;
	const own = comment.authorId === view.viewer?.accountId;
	return (
		may(view.viewer, `${what}_ALL_COMMENTS`, project) ||
		(own && may(view.viewer, `${what}_OWN_COMMENTS`, project))
	);
}
