import { describeMismatch } from '../../contract/exchange';
import { recordedExchange } from '../../contract/recordedExchange';
import { loadSpecifications } from '../../contract/specifications';
import type { Sandbox } from '../sandbox';

/** The answer to a tool's request. */
export interface Answered {
	readonly status: number;
	readonly body: unknown;
	/** How request and answer differ from Atlassian's specification; empty if it is not on the machine. */
	readonly wrong: readonly string[];
}

/** A token for the sandbox's self-hosted tool. */
export async function toolToken(sandbox: Sandbox): Promise<string> {
	const { clientId, clientSecret, tokenUrl } = sandbox.credentials['jiraDevOpsApi'] ?? {};
	const response = await fetch(String(tokenUrl), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({
			audience: 'api.atlassian.com',
			grant_type: 'client_credentials',
			client_id: clientId,
			client_secret: clientSecret,
		}),
	});
	return ((await response.json()) as { access_token: string }).access_token;
}

/**
 * Sends a request as a self-hosted tool does.
 *
 * @param line `POST builds/0.1 bulk`: method, API with version, path below the cloud id
 */
export async function asTool(
	sandbox: Sandbox,
	token: string,
	line: string,
	body?: unknown,
): Promise<Answered> {
	const [method = '', api = '', path = ''] = line.split(' ');
	const response = await fetch(
		`${sandbox.gatewayUrl}/jira/${api}/cloud/${sandbox.cloudId}/${path}`,
		{
			method,
			headers: {
				authorization: `Bearer ${token}`,
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		},
	);
	const text = await response.text();
	const recorded = sandbox.requests.at(-1);
	const exchange = recorded && recordedExchange('cloud', recorded);
	const found = exchange && loadSpecifications()?.check(exchange);
	return {
		status: response.status,
		body: text === '' ? undefined : (JSON.parse(text) as unknown),
		wrong: (found ?? []).map(describeMismatch),
	};
}
