import { startSandbox, type CredentialData, type Sandbox } from '../sandbox/sandbox';
import { describeCases } from './describeCases';

interface ValueCase {
	readonly values: readonly unknown[];
}

const FLAVOURS = ['cloud', 'dataCenter'] as const;

/** The embedded Jira, too, must refuse what a case would have sent before it was read correctly. */
describeCases('The embedded Jira', (read) => {
	const valuesOf = (file: string) => read<ValueCase>(file).values;
	const { textfield = [], textarea = [] } = read<Record<string, string[]>>('08-json-text');
	const blank = ' ';

	const refused: ReadonlyArray<readonly [string, string, unknown]> = [
		...valuesOf('03-datetime').map((value) => ['a date-time', 'customfield_10014', value] as const),
		...valuesOf('03b-date').flatMap((value) => [
			['a date', 'customfield_10013', value] as const,
			['a due date', 'duedate', value] as const,
		]),
		...valuesOf('04-timetracking').map((value) => ['an estimate', 'timetracking', value] as const),
		...valuesOf('05-organizations').flatMap((value) => [
			['an organization', 'customfield_10025', value] as const,
			['organizations', 'customfield_10025', String(value).split(/, */)] as const,
		]),
		...valuesOf('06-cascading')
			.filter((value) => String(value).startsWith('E'))
			.flatMap((value) => [
				['a pair', 'customfield_10017', value] as const,
				['a pair as an option', 'customfield_10017', { value }] as const,
			]),
		['a blank number', 'customfield_10012', blank],
		['a blank option', 'customfield_10015', { value: blank }],
		['a blank user', 'customfield_10018', { accountId: blank, name: blank }],
		...textfield.map(
			(text) => ['JSON for a text', 'customfield_10010', JSON.parse(text) as unknown] as const,
		),
		...textarea.map(
			(text) => ['JSON for an area', 'customfield_10011', JSON.parse(text) as unknown] as const,
		),
	];

	describe.each(FLAVOURS)('%s', (flavour) => {
		let sandbox: Sandbox;
		let authorization: string;
		const api = () => `${sandbox.siteUrl}/rest/api/${flavour === 'cloud' ? 3 : 2}`;

		beforeAll(async () => {
			sandbox = await startSandbox({ flavour, seed: { issues: 1 } });
			const data = sandbox.credentials[
				flavour === 'cloud' ? 'jiraBasicApi' : 'jiraDataCenterApi'
			] as CredentialData;
			const { email, apiToken, username, password } = data;
			const pair = `${String(email ?? username)}:${String(apiToken ?? password)}`;
			authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
		});
		afterAll(async () => await sandbox.close());

		const ask = async (method: string, path: string, body?: unknown) =>
			await fetch(`${api()}/${path}`, {
				method,
				headers: { authorization, 'content-type': 'application/json' },
				...(body === undefined ? {} : { body: JSON.stringify(body) }),
			});

		it.each(refused)('refuses %s in %s: %j', async (_, field, value) => {
			const answer = await ask('PUT', 'issue/SUP-1', { fields: { [field]: value } });
			expect(answer.status).toBe(400);
			const { errors } = (await answer.json()) as { errors?: Record<string, string> };
			expect(Object.values(errors ?? {})).not.toEqual([]);
		});

		it('leaves out a field that is not named by its ID', async () => {
			const answer = await ask('GET', 'issue/SUP-1?fields=summary,Effort');
			const { fields } = (await answer.json()) as { fields: object };
			expect(Object.keys(fields)).toEqual(['summary']);
		});
	});

	it('shows the login page, not the file, on Data Center to those who are not signed in', async () => {
		const sandbox = await startSandbox({ flavour: 'dataCenter', seed: { issues: 1 } });
		try {
			const [issue] = sandbox.jira.issues.all();
			const { id } = await sandbox.jira.attachments.add(
				{
					issueId: issue?.id ?? '',
					authorId: sandbox.jira.mia.accountId,
					filename: 'shot.png',
					mimeType: 'image/png',
				},
				ReadableStream.from([Buffer.from('shot')]),
			);
			const answer = await fetch(`${sandbox.siteUrl}/secure/attachment/${id}/shot.png`, {
				redirect: 'manual',
			});
			expect(answer.status).toBe(302);
			expect(answer.headers.get('location')).toMatch(/\/login\.jsp\?/);
		} finally {
			await sandbox.close();
		}
	});
});
