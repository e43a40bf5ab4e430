import type { INodeParameters } from 'n8n-workflow';
import { administered } from '../../../samples/jira/administered';
import { jsonOf, located } from '../jiraRun';
import { onEachJira, type JiraAtHand } from '../onEachJira';

const listing = (jira: JiraAtHand) => async (parameters: INodeParameters) => {
	administered(jira);
	return jsonOf(await jira.run({ operation: 'field.getOptions', parameters }));
};

onEachJira('field.getOptions', (jira) => {
	const list = listing(jira);

	it.each([
		['its name', located('name', 'severity')],
		['its ID', located('id', 'customfield_10015')],
		['the number of its ID', located('id', '10015')],
		['its name with its ID', 'Severity (customfield_10015)'],
		[
			'its address in the administration',
			'https://acme.example/secure/admin/EditCustomFieldOptions!default.jspa?fieldConfigId=1&customFieldId=10015',
		],
	])('lists the options of a field that is given by %s', async (_, field) => {
		const options = await list({ field });
		expect(options.map(({ id, value, disabled }) => [id, value, disabled])).toEqual([
			['10100', 'Critical', false],
			['10101', 'Major', false],
			['10102', 'Minor', false],
		]);
	});

	it('says to which option one of a cascading list belongs', async () => {
		const options = await list({ field: located('name', 'Region'), returnAll: true });
		expect(options).toHaveLength(8);
		expect(options).toContainEqual(
			expect.objectContaining({
				id: '10211',
				value: '日本',
				parent: { id: '10210', value: 'Asia' },
			}),
		);
		expect(options.filter(({ parent }) => parent === undefined).map(({ value }) => value)).toEqual([
			'Europe',
			'Asia',
			'Everywhere else',
		]);
	});

	it('returns no more than the limit', async () => {
		expect(await list({ field: located('name', 'Region'), limit: 2 })).toHaveLength(2);
	});

	it('refuses a name that no field has, and a field without options', async () => {
		for (const [name, reason] of [
			['Sevrity', 'no custom field that this account can see has this name'],
			['Effort', 'has no options'],
		] as const) {
			const { error } = await jira.run({
				operation: 'field.getOptions',
				parameters: { field: located('name', name) },
			});
			expect(error?.message).toContain(`'Field' is "${name}"`);
			expect(error?.message).toContain(reason);
		}
	});

	it('names the candidates where two fields have the name', async () => {
		const fields = jira.sandbox.jira.fields as unknown as Array<{ id: string; name: string }>;
		Object.assign(fields.find(({ id }) => id === 'customfield_10023') ?? {}, { name: 'Severity' });
		const { error } = await jira.run({
			operation: 'field.getOptions',
			parameters: { field: located('name', 'Severity') },
		});
		expect(error?.message).toContain('2 custom fields have this name');
		expect(error?.description).toContain('customfield_10023');
	});
});

onEachJira(
	'field.getOptions',
	(jira) => {
		const list = listing(jira);
		const field = located('name', 'Channels');
		const values = async (parameters: INodeParameters) =>
			(await list({ field, ...parameters })).map(({ value }) => value);

		it('lists the options of all contexts, or of one', async () => {
			expect(await values({})).toEqual(['Email', 'Phone', 'Chat', 'Post', 'Email']);
			expect(await values({ context: located('name', 'channels of hr') })).toEqual([
				'Post',
				'Email',
			]);
			expect(await values({ context: located('id', '20021') })).toEqual(['Email', 'Phone', 'Chat']);
		});

		it('lists options that were disabled only if that is wanted', async () => {
			const context = located('id', '30021');
			expect(await list({ field, context, includeDisabled: true })).toContainEqual({
				id: '10125',
				value: 'Fax',
				disabled: true,
				context: { id: '30021', name: 'Channels of HR' },
			});
		});

		it('leaves out what is below a disabled option', async () => {
			const region = jira.sandbox.jira.fields.find(({ name }) => name === 'Region');
			Object.assign(region?.contexts?.[0]?.options[0] ?? {}, { disabled: true });
			const left = (await list({ field: located('name', 'Region'), returnAll: true })).map(
				({ value }) => value,
			);
			expect(left).toEqual(['Asia', 'Everywhere else', '日本', 'ישראל']);
		});

		it('reads many pages', async () => {
			const channels = jira.sandbox.jira.fields.find(({ name }) => name === 'Channels');
			channels?.contexts?.[0]?.options.push(
				...Array.from({ length: 250 }, (_, index) => ({
					id: String(50_000 + index),
					value: `Way ${index}`,
				})),
			);
			const context = located('id', '20021');
			expect(await values({ context, returnAll: true })).toHaveLength(253);
		});

		it('refuses a context that the field does not have, with those that it has', async () => {
			administered(jira);
			const { error } = await jira.run({
				operation: 'field.getOptions',
				parameters: { field, context: located('id', '7') },
			});
			expect(error?.message).toBe(
				'\'Context\' is "7", but the field customfield_10021 has no such context',
			);
			expect(error?.description).toContain('Channels of HR (ID 30021)');
		});

		it('says so where the account is no administrator', async () => {
			const { error } = await jira.run({ operation: 'field.getOptions', parameters: { field } });
			expect(error?.message).toBe('Jira does not allow this account to do that');
			expect(error?.description).toContain('Only Jira administrators');
		});
	},
	['cloud'],
);

onEachJira(
	'field.getOptions',
	(jira) => {
		const list = listing(jira);
		const field = located('name', 'Channels');
		const values = async (parameters: INodeParameters) =>
			(await list({ field, ...parameters })).map(({ value }) => value);

		it('lists the options for all projects, or those of one', async () => {
			expect(await values({})).toEqual(['Email', 'Phone', 'Chat']);
			expect(await values({ project: located('name', 'People & Culture') })).toEqual([
				'Post',
				'Email',
			]);
		});

		it('names the type of issues by its ID', async () => {
			const project = located('key', 'HR');
			await values({ project, issueType: located('name', 'Bug') });
			const asked = jira.sandbox.requests.find(({ endpoint }) => endpoint.includes('/options'));
			expect(asked?.path).toContain('projectIds=10002');
			expect(asked?.path).toContain('issueTypeIds=10002');
		});

		it('refuses a type without a project, and one that the project does not have', async () => {
			const refused = async (parameters: INodeParameters) => {
				const { error } = await jira.run({
					operation: 'field.getOptions',
					parameters: { field, ...parameters },
				});
				return error?.message;
			};
			const issueType = located('name', 'Bugs');
			expect(await refused({ issueType })).toContain("'Project' is empty");
			expect(await refused({ issueType, project: located('key', 'HR') })).toContain(
				'the project HR has no such type',
			);
		});

		it('reads many pages, also where Jira returns fewer options than were asked for', async () => {
			const channels = jira.sandbox.jira.fields.find(({ name }) => name === 'Channels');
			channels?.contexts?.[0]?.options.push(
				...Array.from({ length: 250 }, (_, index) => ({
					id: String(50_000 + index),
					value: `Way ${index}`,
				})),
			);
			expect(await values({ returnAll: true })).toHaveLength(253);
		});
	},
	['dataCenter'],
);
