import { call, RequestFailed } from '../../connection';
import { ItemRefused } from '../../operation';
import type { HookConnection } from './hookKind';

/**
 * Asks Jira whether a query is right.
 *
 * @throws ItemRefused with Jira's own words
 */
export async function checkJql(jql: string, { send, site }: HookConnection): Promise<void> {
	if (jql === '') return;
	const faults =
		site.flavour === 'cloud' ? await parseFaults(jql, send) : await searchFaults(jql, send);
	if (faults === undefined) return;
	throw new ItemRefused(
		`Jira does not understand 'JQL': ${faults}`,
		'Correct the query, and publish the workflow again.',
	);
}

async function parseFaults(jql: string, send: HookConnection['send']): Promise<string | undefined> {
	const request = call('POST /rest/api/3/jql/parse', {
		query: { validation: 'strict' },
		body: { queries: [jql] },
	});
	const { queries: [parsed] = [] } = (await send(request)) as {
		readonly queries?: ReadonlyArray<{ readonly errors?: readonly string[] }>;
	};
	return parsed?.errors === undefined || parsed.errors.length === 0
		? undefined
		: parsed.errors.join(' ');
}

async function searchFaults(
	jql: string,
	send: HookConnection['send'],
): Promise<string | undefined> {
	const request = call('POST /rest/api/2/search', { body: { jql, maxResults: 0 } });
	const faults = await send(request).catch((reason: unknown) => {
		if (!(reason instanceof RequestFailed) || reason.failure.status !== 400) throw reason;
		const { message, description } = reason.failure;
		return description === '' ? message : description;
	});
	return typeof faults === 'string' ? faults : undefined;
}
