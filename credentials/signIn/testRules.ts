import type { IAuthenticateRuleResponseCode } from 'n8n-workflow';
import { MYSELF_SCOPE } from './diagnosis';

const rule = (value: number, message: string): IAuthenticateRuleResponseCode => ({
	type: 'responseCode',
	properties: { value, message },
});

/** `preAuthentication` has checked everything before the last request of a Test, so little can go wrong here. */
const busy = [
	rule(429, 'Jira received too many requests in a short time: wait a minute and press Test again'),
	...[500, 502, 503, 504].map((status) =>
		rule(
			status,
			'Jira is online but cannot answer at the moment: press Test again in a few minutes',
		),
	),
];

/**
 * What n8n's Test shows instead of a bare status, for a Cloud credential whose token is known to be good: a 401 can
 * then only mean a missing scope.
 *
 * @param remedy what the user does to get a token with the scope
 */
export function cloudTestRules(remedy: string): IAuthenticateRuleResponseCode[] {
	return [
		rule(
			401,
			`Signing in worked, but the scope ${MYSELF_SCOPE} is missing, which Jira requires to say who you are: ${remedy}`,
		),
		rule(
			403,
			'Signing in worked, but this account may not use Jira: ask an administrator to give it access to Jira in admin.atlassian.com → Directory → Users',
		),
		rule(
			404,
			"Signing in worked, but there is no Jira at this address: check the site's address or cloud ID, and 'Gateway URL'",
		),
		...busy,
	];
}

/** The same for Data Center, where 401 and 403 come from a proxy in front of Jira, if at all. */
export const serverTestRules: IAuthenticateRuleResponseCode[] = [
	rule(401, 'Jira has just stopped accepting this sign-in: press Test again'),
	rule(
		403,
		'Signing in worked, but this account may not use Jira: ask an administrator to give it access',
	),
	rule(404, "There is no Jira at this path: check the context path in 'Server URL'"),
	...busy,
];
