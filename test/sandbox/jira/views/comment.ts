import { richTextFor } from '../richText/convert';
import { htmlOf } from '../richText/html';
import type { Comment, Issue } from '../model';
import { contributionView } from './contribution';
import type { ViewContext } from './context';

/** Whether customers of a service project do not see it. Source: "Jira Service Management comment properties". */
function isInternal({ properties }: Comment): boolean {
	const { internal } = (properties['sd.public.comment'] ?? {}) as { internal?: unknown };
	return internal === true;
}

/** A comment as Jira returns it: ADF in v3, wiki markup in v2. */
export function commentView(
	issue: Issue,
	comment: Comment,
	view: ViewContext,
	expand: ReadonlySet<string> = new Set(),
): Record<string, unknown> {
	return {
		...contributionView(issue, 'comment', comment, view, expand),
		body: richTextFor(view.version, comment.body),
		...(expand.has('renderedBody') ? { renderedBody: htmlOf(comment.body) } : {}),
		...(view.jira.flavour === 'cloud' ? { jsdPublic: !isInternal(comment) } : {}),
	};
}
