import { readComment } from '../fields/comment';
import { InvalidInput, isObject } from '../fields/definition';
import { linkedIssueIn, linkTypeIn } from '../fields/issueLinks';
import type { Issue, IssueLink } from '../model';
import { may } from '../permissions';
import { recover } from '../recover';
import { created, noContent, ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { projectOfIssue, visibleIssue } from '../rest/find';
import { routes } from '../rest/route';
import type { Ask } from '../rest/route';
import { issueLinkView, linkTypeView } from '../views/linkedIssue';

function linkTypes(ask: Ask): Answer {
	return ok({ issueLinkTypes: ask.jira.linkTypes.map((type) => linkTypeView(type, ask)) });
}

function linkType(ask: Ask): Answer {
	const { issueLinkTypeId: id } = ask.params;
	const type = ask.jira.linkTypes.find((one) => one.id === id);
	if (type === undefined) throw refusal(404, `No issue link type with id '${id}' found.`);
	return ok(linkTypeView(type, ask));
}

/** The link that the path names; 404 if it is not there, or leads to an issue that the user cannot see. */
function linkOf(ask: Ask): IssueLink {
	const { linkId } = ask.params;
	const link = ask.jira.links.get(linkId ?? '');
	const ends = link === undefined ? [] : [link.sourceId, link.destinationId];
	if (link !== undefined && ends.every((id) => visibleIssue(id, ask) !== undefined)) return link;
	throw refusal(404, `No issue link with id '${linkId}' exists.`);
}

function mayLink(issue: Issue, ask: Ask): boolean {
	return may(ask.viewer, 'LINK_ISSUES', projectOfIssue(issue, ask));
}

/** What the body names, or 404 in Jira's words. Source: TestIssueLinkResource of Jira, andygrunwald/go-jira#660. */
function found<T>(read: () => T): T {
	return recover(InvalidInput, read, ({ message }) => {
		throw refusal(404, message);
	});
}

function addLink(ask: Ask): Answer {
	const { jira, viewer, body } = ask;
	const type = found(() => linkTypeIn(body.type, jira));
	const reader = { jira, user: viewer };
	const source = found(() => linkedIssueIn(body.inwardIssue, reader));
	const destination = found(() => linkedIssueIn(body.outwardIssue, reader));
	if (!mayLink(source, ask)) throw refusal(401, 'No Link Issue Permission for issue.');
	const draft = isObject(body.comment) ? readComment(body.comment, ask) : null;
	jira.links.add(source.id, { typeId: type.id, otherId: destination.id, outward: true });
	if (draft !== null) {
		jira.issues.contribute(destination, 'comments', draft, viewer?.accountId ?? '');
	}
	// Data Center sends nothing (b1ff/atlassian-dc-mcp#64); Cloud's document has a body, without saying which.
	return created(jira.flavour === 'cloud' ? {} : undefined, { issues: 2, keys: 2 });
}

function removeLink(ask: Ask): Answer {
	ask.jira.links.remove(linkOf(ask).id);
	return noContent();
}

/** Links between issues, and their types. */
export const issueLinkRoutes = routes({
	'GET issueLinkType': linkTypes,
	'GET issueLinkType/{issueLinkTypeId}': linkType,
	'POST issueLink': addLink,
	'GET issueLink/{linkId}': (ask) => ok(issueLinkView(linkOf(ask), null, ask)),
	'DELETE issueLink/{linkId}': removeLink,
});
