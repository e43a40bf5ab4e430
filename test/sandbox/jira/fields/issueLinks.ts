import type { IssueLinkType } from '../model';
import { may } from '../permissions';
import { issueNotFound } from '../rest/answer';
import type { JiraState } from '../state';
import { FieldRefusal, InvalidInput, isObject, textOf } from './definition';
import type { FieldKind } from './definition';
import type { Writer } from './write';

/** A link from the issue that a request is about, or to it, before that issue has an id. */
export interface LinkDraft {
	readonly typeId: string;
	readonly otherId: string;
	/** Whether the other issue is the one that the outward words lead to: "blocks". */
	readonly outward: boolean;
}

/** The type that `{ name }` or `{ id }` names; throws InvalidInput in Jira's words (andygrunwald/go-jira#660). */
export function linkTypeIn(input: unknown, { linkTypes }: JiraState): IssueLinkType {
	const id = isObject(input) ? textOf(input.id) : null;
	const name = isObject(input) ? textOf(input.name) : null;
	const found = linkTypes.find((type) =>
		id === null ? type.name.toLowerCase() === name?.toLowerCase() : type.id === id,
	);
	if (found !== undefined) return found;
	throw new InvalidInput(
		id === null
			? `No issue link type with name '${name}' found.`
			: `No issue link type with id '${id}' found.`,
	);
}

/** The issue that `{ key }` or `{ id }` names, if the user sees it; throws InvalidInput otherwise. */
export function linkedIssueIn(input: unknown, { jira, user }: Pick<Writer, 'jira' | 'user'>) {
	const name = isObject(input) ? (textOf(input.id) ?? textOf(input.key)) : null;
	const issue = name === null ? undefined : jira.issues.byIdOrKey(name);
	const isVisible =
		issue !== undefined && may(user, 'BROWSE_PROJECTS', jira.projects.get(issue.projectId));
	if (issue === undefined || !isVisible) throw new InvalidInput(issueNotFound);
	return issue;
}

/**
 * The link that the only `add` of `update.issuelinks` asks for, to or from exactly one issue and without a comment.
 * Throws FieldRefusal or InvalidInput. Source: IssueLinksRestFieldOperationsHandler of Jira, for all but the words of
 * the refusals here; "How to use REST API to add issue links in Jira issues" (support.atlassian.com) for the form.
 */
export function readLinks(
	operations: ReadonlyArray<readonly [string, unknown]>,
	writer: Writer,
): LinkDraft[] {
	const [first] = operations;
	if (first === undefined) return [];
	const [, input] = first;
	if (!isObject(input)) throw new FieldRefusal('data was not an object');
	const { type, inwardIssue, outwardIssue, comment } = input;
	const linkType = linkTypeIn(type, writer.jira);
	const given = [inwardIssue, outwardIssue].filter((one) => one !== undefined && one !== null);
	if (given.length !== 1) {
		throw new InvalidInput('Name either the inward or the outward issue of a link.');
	}
	if (comment !== undefined && comment !== null) {
		throw new InvalidInput('A comment cannot be added with a link here.');
	}
	const other = linkedIssueIn(given[0], writer);
	const outward = outwardIssue !== undefined && outwardIssue !== null;
	return [{ typeId: linkType.id, otherId: other.id, outward }];
}

/** The links of an issue: added one by one, and shown by the issue itself. */
export const issueLinksKind: FieldKind = {
	operations: ['add'],
	parse: () => null,
	render: () => null,
	show: () => '',
	autoComplete: (_, view) =>
		`${view.base}/issue/picker?currentProjectId=&showSubTaskParent=true&query=`,
};
