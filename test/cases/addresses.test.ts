import { StubJira, type StubRequest } from '../harness/stubJira';
import { jsonOf, located, runJira } from '../nodes/Jira/jiraRun';
import { describeCases } from './describeCases';

const GETTING = { operation: 'issue.get', parameters: { issue: located('key', 'SUP-1') } };

const issue = ({ path }: StubRequest) =>
	path.endsWith('/issue/SUP-1') ? { body: { id: '1', key: 'SUP-1', fields: {} } } : undefined;

describeCases('An address as it was typed', (read) => {
	const { domain, serverUrl } = read<Record<'domain' | 'serverUrl', string[]>>('18-addresses');
	const [gateway = ''] = domain.filter((typed) => typed.includes('/ex/jira/'));

	it.each([
		...domain.filter((typed) => typed !== gateway).map((typed) => ['domain', typed] as const),
		...serverUrl.map((typed) => ['serverUrl', typed] as const),
		['domain', 'https:acme.atlassian.net'] as const,
		['serverUrl', 'http:/jira.acme.example'] as const,
	])('%s %j: is refused with its likely meaning, and no request is sent', async (field, typed) => {
		const isServer = field === 'serverUrl';
		const stub = await StubJira.start(isServer ? 'dataCenter' : 'cloud', issue);
		const type = isServer ? 'jiraDataCenterApi' : 'jiraBasicApi';
		try {
			const { error, items } = await runJira(stub, {
				...GETTING,
				signIn: type,
				credentials: { [type]: { ...stub.credentials[type], [field]: typed } },
			});
			const host = /(jira\.acme\.example|acme\.atlassian\.net)(\/jira)?/.exec(typed)?.[0];
			expect(error?.message).toContain(
				`'${isServer ? 'Server URL' : 'Domain'}' does not begin like an address: if you mean https://${host}`,
			);
			expect(items).toEqual([]);
			expect(stub.requests).toEqual([]);
		} finally {
			await stub.close();
		}
	});

	it.each([
		['as it stands in the case', gateway],
		['with a slash', `${gateway}/`],
		['with a path of Jira', `${gateway}/rest/api/3/myself`],
	])(
		'of a gateway other than the default, %s: requests go there, and not to the default one',
		async (_, typed) => {
			const stub = await StubJira.start('cloud', issue);
			try {
				const { origin, pathname } = new URL(gateway);
				const ready = stub.credentials['jiraBasicApi'];
				const moved = { domain: typed.replace(origin, stub.url), gatewayUrl: '' };
				const result = await runJira(stub, {
					...GETTING,
					credentials: { jiraBasicApi: { ...ready, ...moved } },
				});
				expect(jsonOf(result)).toEqual([expect.objectContaining({ key: 'SUP-1' })]);
				expect(stub.requests.map(({ path }) => path)).toEqual([
					`${pathname}/rest/api/3/myself`,
					`${pathname}/rest/api/3/issue/SUP-1`,
				]);
			} finally {
				await stub.close();
			}
		},
	);
});
