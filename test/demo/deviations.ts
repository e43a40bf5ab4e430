import { contentDifference, markdownContent, storedContent, type Content } from './content';
import type { FlavourRun } from './flavourRun';
import type { HeldIssue } from './heldIssues';
import { pairingDeviations, ticketOf } from './pairing';
import { hasSubject, type Ticket } from './tickets';
import { nodeNames } from './workflow';

/** A ticket that did not become an issue, with the sentence that explains why. */
export interface RefusedTicket {
	readonly ticket: Ticket | undefined;
	readonly sentence: string;
}

/** The error output of the first node. */
export function refusedTickets(
	{ result }: FlavourRun,
	tickets: readonly Ticket[],
): RefusedTicket[] {
	return (result.outputs[nodeNames.create]?.[1] ?? []).map((item) => ({
		ticket: ticketOf(result.outputs, nodeNames.create, item, tickets),
		sentence: String(item.json.error ?? ''),
	}));
}

/** Keys of the issues that the search found. */
export function foundKeys({ result }: FlavourRun): string[] {
	return (result.outputs[nodeNames.search]?.[0] ?? []).map(({ json }) => String(json.key));
}

/** The issues of a ticket: each has the ticket's ID as a label. */
export function issuesOf({ id }: Ticket, held: readonly HeldIssue[]): HeldIssue[] {
	return held.filter(({ labels }) => labels.includes(id));
}

/** Everything that differs from the tickets: one line each, none if all is well. */
export function deviationsOf(run: FlavourRun, tickets: readonly Ticket[]): string[] {
	const { result, held } = run;
	const { error, nodeErrors, status } = result;
	const wanted = tickets.filter(hasSubject);
	return [
		...(result.ok ? [] : [`The workflow ended as '${status}': ${error?.message ?? ''}`]),
		...Object.entries(nodeErrors).map(([node, { message }]) => `'${node}' stopped: ${message}`),
		...wanted.flatMap((ticket) => ticketDeviations(ticket, issuesOf(ticket, held))),
		...strayIssues(wanted, held),
		...refusalDeviations(run, tickets),
		...pairingDeviations(result.outputs, tickets, (ticket) => issuesOf(ticket, held)[0]),
		...searchDeviations(run),
		...requestDeviations(run),
	];
}

function ticketDeviations(ticket: Ticket, issues: readonly HeldIssue[]): string[] {
	const [issue] = issues;
	if (issue === undefined) return [`${ticket.id} has not become an issue`];
	if (issues.length > 1) return [`${ticket.id} has become ${issues.length} issues`];
	return issueDeviations(ticket, issue).map((line) => `${issue.key} of ${ticket.id}: ${line}`);
}

/** How an issue differs from its ticket. */
export function issueDeviations(ticket: Ticket, issue: HeldIssue): string[] {
	const fields: Array<[name: string, stored: unknown, wanted: unknown]> = [
		['summary', issue.summary, ticket.subject.trim().replace(/\s+/g, ' ')],
		['type', issue.type, ticket.labels.includes('bug') ? 'Bug' : 'Task'],
		['priority', issue.priority, ticket.priority],
		['status', issue.status, ticket.state],
		['resolution', issue.resolution, ticket.resolution ?? null],
		['labels', issue.labels, [...ticket.labels, ticket.id]],
	];
	const { description, comments } = issue;
	const [comment] = comments;
	return [
		...fields
			.map(([name, stored, wanted]) => [name, JSON.stringify(stored), JSON.stringify(wanted)])
			.filter(([, stored, wanted]) => stored !== wanted)
			.map(([name, stored, wanted]) => `its ${name} is ${stored} instead of ${wanted}`),
		...textDeviation('description', ticket.text, description && storedContent(description)),
		...(comments.length === 1 ? [] : [`it has ${comments.length} comments instead of 1`]),
		...(comment ? textDeviation('comment', ticket.reply, storedContent(comment.body)) : []),
	];
}

function textDeviation(name: string, markdown: string, stored: Content | null): string[] {
	if (stored === null) return [`its ${name} is empty`];
	const difference = contentDifference(markdownContent(markdown), stored);
	return difference === null ? [] : [`its ${name} ${difference}`];
}

function strayIssues(tickets: readonly Ticket[], held: readonly HeldIssue[]): string[] {
	const ids = new Set(tickets.map(({ id }) => id));
	return held
		.filter(({ labels }) => !labels.some((label) => ids.has(label)))
		.map(({ key }) => `${key} comes from no ticket that has a subject`);
}

function refusalDeviations(run: FlavourRun, tickets: readonly Ticket[]): string[] {
	const refused = refusedTickets(run, tickets);
	const missing = tickets
		.filter((ticket) => !hasSubject(ticket))
		.filter((ticket) => !refused.some((one) => one.ticket === ticket))
		.map(({ id }) => `${id} has no subject and was not refused`);
	const wrong = refused
		.filter(
			({ ticket, sentence }) => !ticket || hasSubject(ticket) || !sentence.includes('Summary'),
		)
		.map(({ ticket, sentence }) => `${ticket?.id ?? 'An item'} was refused: ${sentence}`);
	return [...missing, ...wrong];
}

function searchDeviations(run: FlavourRun): string[] {
	const found = foundKeys(run);
	const held = new Set(run.held.map(({ key }) => key));
	const lost = [...held].filter((key) => !found.includes(key));
	const strange = found.filter((key) => !held.has(key));
	const twice = found.filter((key, index) => found.indexOf(key) !== index);
	return [
		...(lost.length > 0 ? [`The search did not find ${lost.join(', ')}`] : []),
		...(strange.length > 0 ? [`The search found ${strange.join(', ')}, which is not there`] : []),
		...(twice.length > 0 ? [`The search found ${twice.join(', ')} more than once`] : []),
	];
}

/** The maximum number of issues that one request creates. */
const issuesPerRequest = 50;

/** A comment and a transition. */
const requestsPerIssue = 2;

/** A search, the statuses and possible transitions, and the requests needed to find the way to Jira. */
const requestsPerRun = 10;

function requestDeviations({ requests, held }: FlavourRun): string[] {
	const entries = Object.entries(requests);
	const sum = (ofInterest: typeof entries) =>
		ofInterest.reduce((total, [, count]) => total + count, 0);
	const creating = sum(entries.filter(([endpoint]) => /\/issue(\/bulk)?$/.test(endpoint)));
	const batches = Math.ceil(held.length / issuesPerRequest);
	const most = batches + requestsPerIssue * held.length + requestsPerRun;
	return [
		...(creating === batches ? [] : [`Creating took ${creating} requests instead of ${batches}`]),
		...(sum(entries) <= most ? [] : [`${sum(entries)} requests were sent; ${most} would do`]),
	];
}
