import { issuesOf, refusedTickets, type RefusedTicket } from './deviations';
import type { FlavourRun } from './flavourRun';
import type { SignInAnswer } from './signInAnswer';
import { countsOf, requestCount } from './summary';
import type { Ticket } from './tickets';

export const flavourNames = { cloud: 'Cloud', dataCenter: 'Data Center' } as const;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The beginning of a text, on one line; visible characters are not split. */
export function shortened(text: string, length: number): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const parts = Array.from(graphemes.segment(line), ({ segment }) => segment);
	return parts.length <= length ? line : `${parts.slice(0, length - 1).join('')}…`;
}

/** The sign-ins: each credential with what its Test button shows. */
export function signInAccount(answers: readonly SignInAnswer[]): string[] {
	const good = answers.filter(({ flaw }) => flaw === null);
	const flawed = answers.filter(({ flaw }) => flaw !== null);
	return [
		'Signing in: what the Test button of each credential shows',
		...good.map(({ type, status, message }) => `  ${type.padEnd(24)}${status}  ${message}`),
		'',
		'The same with credentials that are not good',
		...flawed.flatMap(({ type, flaw, status, message }) => [
			`  ${type.padEnd(24)}${status}  with ${flaw}`,
			`      ${message}`,
		]),
	];
}

const outcomeWidth = 21;
const subjectLength = 60;

const outcome = (run: FlavourRun, ticket: Ticket, refused: readonly RefusedTicket[]): string => {
	const [issue] = issuesOf(ticket, run.held);
	if (issue) return `${issue.key.padEnd(7)} ${issue.status}`;
	return refused.some((one) => one.ticket === ticket) ? 'refused' : 'missing';
};

/** The result of each ticket: the issue's key and status, side by side. */
export function ticketAccount(tickets: readonly Ticket[], runs: readonly FlavourRun[]): string[] {
	const row = (id: string, outcomes: readonly string[], subject: string) =>
		`  ${id.padEnd(8)}${outcomes.map((one) => one.padEnd(outcomeWidth)).join('')}${subject}`;
	const columns = runs.map((run) => ({ run, refused: refusedTickets(run, tickets) }));
	return [
		row(
			'Ticket',
			runs.map(({ flavour }) => flavourNames[flavour]),
			'Subject',
		),
		...tickets.map((ticket) =>
			row(
				ticket.id,
				columns.map(({ run, refused }) => outcome(run, ticket, refused)),
				shortened(ticket.subject, subjectLength) || '(none)',
			),
		),
	];
}

/** What was done on one flavour, what was refused, and which requests it took. */
export function flavourAccount(run: FlavourRun, tickets: readonly Ticket[]): string[] {
	const { flavour, credentialType, requests, elapsed } = run;
	const { created, comments, transitioned, found } = countsOf(run, tickets);
	return [
		`${flavourNames[flavour]}, signed in with ${credentialType}`,
		`  ${created} issues created, ${comments} comments added, ${transitioned} statuses set, ${found} issues found again by JQL`,
		...refusedTickets(run, tickets).map(
			({ ticket, sentence }) => `  ${ticket?.id ?? 'An item'} was refused: ${sentence}`,
		),
		`  ${requestCount(run)} requests in ${(elapsed / 1000).toFixed(1)} s`,
		...Object.entries(requests).map(
			([endpoint, count]) => `  ${String(count).padStart(5)} × ${endpoint.replace(/^\S+ /, '')}`,
		),
	];
}

/** The outcome: all well, or what is wrong. */
export function verdict(deviations: readonly string[]): string[] {
	return deviations.length === 0
		? ['Every issue, text, comment, status and pair is in Jira as the tickets say.']
		: ['Not as it should be:', ...deviations.map((line) => `  - ${line}`)];
}
