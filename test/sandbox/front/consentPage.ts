import { escapeHtml } from './answer';
import type { AuthorizationRequest } from './authorize';

/** A site that the user can let an app reach. */
export interface ConsentSite {
	readonly cloudId: string;
	readonly url: string;
}

/**
 * The page on which a user lets an app act for them. A form posts the request's id (`request`),
 * the chosen sites (`site`, once for each; all if none is sent) and `decision` (`accept` or
 * `cancel`) to `/authorize`, so that it can be filled in without a browser.
 */
export function consentPage(
	id: string,
	request: AuthorizationRequest,
	sites: readonly ConsentSite[],
): string {
	const scopes = request.scopes.map((scope) => `<li><code>${escapeHtml(scope)}</code></li>`);
	const choices = sites.map(
		(site) =>
			`<label><input type="checkbox" name="site" value="${escapeHtml(site.cloudId)}" checked> ${escapeHtml(site.url)}</label>`,
	);
	const app = escapeHtml(request.app.name);
	return [
		'<!DOCTYPE html>',
		`<html lang="en"><head><meta charset="utf-8"><title>${app} is requesting access</title></head>`,
		`<body><h1>${app} is requesting access to your Atlassian account</h1>`,
		`<ul>${scopes.join('')}</ul>`,
		'<form method="post" action="/authorize">',
		`<input type="hidden" name="request" value="${escapeHtml(id)}">`,
		`<fieldset><legend>Use app on</legend>${choices.join('<br>')}</fieldset>`,
		'<button type="submit" name="decision" value="accept">Accept</button>',
		'<button type="submit" name="decision" value="cancel">Cancel</button>',
		'</form></body></html>',
	].join('\n');
}
