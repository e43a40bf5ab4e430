import { issuesOf, refusedTickets } from './deviations';
import type { FlavourRun } from './flavourRun';
import type { SignInAnswer } from './signIns';
import { countsOf, requestCount } from './summary';
import type { Ticket } from './tickets';

const flavourNames = { cloud: 'Jira Cloud', dataCenter: 'Jira Data Center' } as const;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The beginning of a text on one line; characters that people see as one are not cut. */
export function shortened(text: string, length: number): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const parts = Array.from(graphemes.segment(line), ({ segment }) => segment);
	return parts.length <= length ? line : `${parts.slice(0, length - 1).join('')}…`;
}

const summaryLength = 72;

/** What was signed in: each credential with what its Test button shows. */
export function signInAccount(answers: readonly SignInAnswer[]): string[] {
	const good = answers.filter(({ flaw }) => flaw === null);
	const flawed = answers.filter(({ flaw }) => flaw !== null);
	return [
		'Signing in: what the Test button of each credential shows',
		...good.map(({ type, status, message }) => `  ${type.padEnd(24)}${status}  ${message}`),
		'',
		'The same with credentials that are not good',
		...flawed.flatMap(({ type, flaw, status, message }) => [
			`  ${type.padEnd(24)}${status}  with ${flaw}:`,
			`    ${message}`,
		]),
	];
}

const issueLine = (run: FlavourRun, ticket: Ticket): string => {
	const [issue] = issuesOf(ticket, run.held);
	const refused = refusedTickets(run, [ticket]).length > 0;
	const outcome = issue ? issue.status : refused ? 'refused' : 'missing';
	const summary = shortened(issue?.summary ?? '(no subject)', summaryLength);
	return `  ${ticket.id}  ${(issue?.key ?? '').padEnd(7)} ${outcome.padEnd(12)} ${summary}`;
};

/** What became of the tickets on one flavour, and what that took. */
export function flavourAccount(run: FlavourRun, tickets: readonly Ticket[]): string[] {
	const counts = countsOf(run, tickets);
	const { flavour, credentialType, requests, elapsed } = run;
	const slowest = Math.max(...Object.values(requests).map((count) => String(count).length));
	return [
		`${flavourNames[flavour]}, signed in with ${credentialType}`,
		...tickets.map((ticket) => issueLine(run, ticket)),
		'',
		`  ${counts.created} issues created, ${counts.comments} comments added, ${counts.transitioned} statuses set, ${counts.found} found again by JQL`,
		...refusedTickets(run, tickets).map(
			({ ticket, sentence }) => `  ${ticket?.id ?? '?'} refused: ${sentence}`,
		),
		`  ${requestCount(run)} requests in ${(elapsed / 1000).toFixed(1)} s:`,
		...Object.entries(requests).map(
			([endpoint, count]) => `  ${String(count).padStart(slowest + 2)} × ${endpoint}`,
		),
	];
}

/** How it ended: all well, or what is not. */
export function verdict(deviations: readonly string[]): string[] {
	return deviations.length === 0
		? ['Every issue, text, comment, status and pair in Jira is as the tickets say.']
		: ['Not as it should be:', ...deviations.map((line) => `  - ${line}`)];
}
