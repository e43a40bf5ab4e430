import { escapeHtml } from './answer';

/** What a user is asked on a consent page. */
export interface ConsentQuestion {
	/** Names the request in the form. */
	readonly id: string;
	/** Name of the app. */
	readonly app: string;
	/** What it asks access to, such as "your Atlassian account". */
	readonly account: string;
	readonly scopes: readonly string[];
	/** Addresses of the sites that the user can let the app reach, by cloud id; none on Data Center. */
	readonly sites: ReadonlyArray<{ readonly cloudId: string; readonly url: string }>;
	/** The path that the form is sent to. */
	readonly action: string;
}

/**
 * The page on which a user lets an app act for them. A form posts the request's id (`request`),
 * the chosen sites (`site`, once for each; all if none is sent) and `decision` (`accept` or
 * `cancel`), so that it can be filled in without a browser.
 */
export function consentPage(question: ConsentQuestion): string {
	const scopes = question.scopes.map((scope) => `<li><code>${escapeHtml(scope)}</code></li>`);
	const choices = question.sites.map(
		(site) =>
			`<label><input type="checkbox" name="site" value="${escapeHtml(site.cloudId)}" checked> ${escapeHtml(site.url)}</label>`,
	);
	const app = escapeHtml(question.app);
	return [
		'<!DOCTYPE html>',
		`<html lang="en"><head><meta charset="utf-8"><title>${app} is requesting access</title></head>`,
		`<body><h1>${app} is requesting access to ${escapeHtml(question.account)}</h1>`,
		`<ul>${scopes.join('')}</ul>`,
		`<form method="post" action="${escapeHtml(question.action)}">`,
		`<input type="hidden" name="request" value="${escapeHtml(question.id)}">`,
		...(choices.length === 0
			? []
			: [`<fieldset><legend>Use app on</legend>${choices.join('<br>')}</fieldset>`]),
		'<button type="submit" name="decision" value="accept">Accept</button>',
		'<button type="submit" name="decision" value="cancel">Cancel</button>',
		'</form></body></html>',
	].join('\n');
}
