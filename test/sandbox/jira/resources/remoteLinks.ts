import { isObject, textOf } from '../fields/definition';
import type { Issue } from '../model';
import { may } from '../permissions';
import type { RemoteLink } from '../remoteLinks';
import { created, noContent, ok, oneIssue, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { issueOf, projectOfIssue } from '../rest/find';
import { routes } from '../rest/route';
import type { Ask } from '../rest/route';

/** Global IDs are at most so long (schema RemoteIssueLinkRequest). */
const longestGlobalId = 255;

const selfOf = ({ id, issueId }: RemoteLink, { base }: Ask): string =>
	`${base}/issue/${issueId}/remotelink/${id}`;

/** A link as Jira returns it, with a number as its id. */
function show(link: RemoteLink, ask: Ask): Record<string, unknown> {
	const { globalId, relationship, application, object } = link.content;
	return {
		id: Number(link.id),
		self: selfOf(link, ask),
		...(globalId === null ? {} : { globalId }),
		application,
		...(relationship === undefined ? {} : { relationship }),
		object: { icon: {}, status: { icon: {} }, ...object },
	};
}

function notFound(what: string): never {
	throw refusal(404, `No remote issue link with ${what} exists for this issue.`);
}

function byGlobalId(issue: Issue, globalId: string, { jira }: Ask): RemoteLink {
	const link = jira.remoteLinks.of(issue.id).find(({ content }) => content.globalId === globalId);
	return link ?? notFound(`global id '${globalId}'`);
}

function byId(issue: Issue, { jira, params }: Ask): RemoteLink {
	const { linkId = '' } = params;
	if (!/^\d+$/.test(linkId)) throw refusal(400, `The link id '${linkId}' is not valid.`);
	const link = jira.remoteLinks.of(issue.id).find(({ id }) => id === linkId);
	return link ?? notFound(`id '${linkId}'`);
}

/** All links, or the one with the global id that the query names. */
function getLinks(ask: Ask): Answer {
	const issue = issueOf(ask);
	const globalId = ask.query.text('globalId');
	if (globalId !== undefined) return ok(show(byGlobalId(issue, globalId, ask), ask), oneIssue);
	const links = ask.jira.remoteLinks.of(issue.id);
	return ok(
		links.map((link) => show(link, ask)),
		oneIssue,
	);
}

function mayLink(ask: Ask): Issue {
	const issue = issueOf(ask);
	if (may(ask.viewer, 'LINK_ISSUES', projectOfIssue(issue, ask))) return issue;
	throw refusal(403, 'You do not have permission to link issues.');
}

const partOf = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});

/** No source tells Jira's words for what is missing; the documents only say 400. */
function putLink(ask: Ask): Answer {
	const issue = mayLink(ask);
	const { globalId, relationship, application, object } = ask.body;
	const { url, title } = partOf(object);
	const missing = Object.entries({ url, title }).filter(([, value]) => !textOf(value));
	if (missing.length > 0) {
		const errors = missing.map(([name]) => [name, `'${name}' is required.`]);
		throw refusal(400, [], Object.fromEntries(errors) as Record<string, string>);
	}
	const id = textOf(globalId);
	if (id !== null && id.length > longestGlobalId) {
		const message = `'globalId' should not exceed ${longestGlobalId} characters.`;
		throw refusal(400, [], { globalId: message });
	}
	const relation = textOf(relationship);
	const { link, isNew } = ask.jira.remoteLinks.put(issue.id, {
		globalId: id,
		application: partOf(application),
		object: partOf(object),
		...(relation === null ? {} : { relationship: relation }),
	});
	const body = { id: Number(link.id), self: selfOf(link, ask) };
	// Data Center's document has 200 for both.
	const answer = isNew && ask.jira.flavour === 'cloud' ? created : ok;
	return answer(body, oneIssue);
}

function removeByGlobalId(ask: Ask): Answer {
	const issue = mayLink(ask);
	const globalId = ask.query.text('globalId') ?? '';
	if (globalId === '') throw refusal(400, 'A global id is required.');
	ask.jira.remoteLinks.remove(byGlobalId(issue, globalId, ask));
	return noContent(oneIssue);
}

/** Links of issues to what is outside Jira. */
export const remoteLinkRoutes = routes({
	'GET issue/{issueIdOrKey}/remotelink': getLinks,
	'POST issue/{issueIdOrKey}/remotelink': putLink,
	'DELETE issue/{issueIdOrKey}/remotelink': removeByGlobalId,
	'GET issue/{issueIdOrKey}/remotelink/{linkId}': (ask) =>
		ok(show(byId(issueOf(ask), ask), ask), oneIssue),
	'DELETE issue/{issueIdOrKey}/remotelink/{linkId}': (ask) => {
		ask.jira.remoteLinks.remove(byId(mayLink(ask), ask));
		return noContent(oneIssue);
	},
});
