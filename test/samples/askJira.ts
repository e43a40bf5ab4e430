import type { IDataObject } from 'n8n-workflow';
import type { CredentialData, Sandbox } from '../sandbox/sandbox';

/**
 * Calls the embedded Jira directly, as an administrator.
 *
 * @param line a method and a path: `POST /rest/api/3/version`; on Data Center, version 2 takes the place of version 3
 * @param body JSON or a form
 * @returns the answer, `{}` if it is empty
 */
export type AskJira = (line: string, body?: IDataObject | FormData) => Promise<IDataObject>;

export function askJira({
	flavour,
	siteUrl,
	credentials,
}: Pick<Sandbox, 'flavour' | 'siteUrl' | 'credentials'>): AskJira {
	const { email, apiToken } = (credentials['jiraBasicApi'] ?? {}) as CredentialData;
	const { personalAccessToken } = (credentials['jiraDataCenterPatApi'] ?? {}) as CredentialData;
	const authorization =
		flavour === 'cloud'
			? `Basic ${Buffer.from(`${email}:${apiToken}`).toString('base64')}`
			: `Bearer ${personalAccessToken}`;
	return async (line, body) => {
		const [method = '', path = ''] = line.split(' ');
		const there = flavour === 'cloud' ? path : path.replace('/rest/api/3', '/rest/api/2');
		const isForm = body instanceof FormData;
		const answer = await fetch(`${siteUrl}${there}`, {
			method,
			headers: {
				authorization,
				'x-atlassian-token': 'no-check',
				...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
			},
			...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
		});
		const text = await answer.text();
		if (!answer.ok) throw new Error(`${line}: ${answer.status} ${text}`);
		return text === '' ? {} : (JSON.parse(text) as IDataObject);
	};
}
