import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { IdleClock } from '../../../faults/time/idleClock';
import { administered } from '../../../samples/jira/administered';
import { jsonOf, located, pairsOf } from '../jiraRun';
import { onEachJira } from '../onEachJira';

/** Virtual time, which passes instantly. */
const clock = new IdleClock();

beforeAll(() => clock.install());
afterAll(() => clock.uninstall());

onEachJira(
	'field.addOptions',
	(jira) => {
		const severity = located('name', 'Severity');
		const region = located('name', 'Region');
		const fromItem = (name: string) => `={{ $json.${name} }}`;

		const run = async (
			parameters: INodeParameters,
			items: readonly IDataObject[] = [{}],
			continueOnFail = false,
		) => {
			administered(jira);
			jira.sandbox.clearRequests();
			return await jira.run({ operation: 'field.addOptions', parameters, items, continueOnFail });
		};
		const contextsOf = (name: string) =>
			jira.sandbox.jira.fields.find((field) => field.name === name)?.contexts ?? [];
		const held = (name: string, context = 0) =>
			contextsOf(name)[context]?.options.map(({ value }) => value);
		const writes = () => jira.sandbox.requests.filter(({ method }) => method === 'POST');

		it('adds a line each, also those with commas, and says where', async () => {
			const added = jsonOf(await run({ field: severity, options: 'Cosmetic\n\n Fast, please ' }));
			expect(added).toEqual([
				{
					id: '10305',
					fieldId: 'customfield_10015',
					value: 'Cosmetic',
					disabled: false,
					context: { id: '20015', name: 'Default Configuration Scheme for Severity' },
					added: true,
				},
				expect.objectContaining({ id: '10306', value: 'Fast, please', added: true }),
			]);
			expect(held('Severity')).toEqual(['Critical', 'Major', 'Minor', 'Cosmetic', 'Fast, please']);
		});

		it('adds the entries of an array', async () => {
			await run({ field: severity, options: fromItem('all') }, [{ all: ['A', 'B', 'a'] }]);
			expect(held('Severity')?.slice(3)).toEqual(['a', 'B']);
		});

		it('can be chosen for an issue afterwards, and is listed', async () => {
			await run({ field: severity, options: 'Cosmetic' });
			const issue = await jira.newIssue();
			const { error } = await jira.run({
				operation: 'issue.update',
				parameters: {
					issue: located('key', issue),
					otherFieldsAs: 'json',
					otherFieldsJson: { Severity: 'Cosmetic' },
				},
			});
			expect(error).toBeUndefined();
			const listed = jsonOf(
				await jira.run({ operation: 'field.getOptions', parameters: { field: severity } }),
			);
			expect(listed.map(({ value }) => value)).toContain('Cosmetic');
		});

		it('does not add what is there already, in any case, and says so', async () => {
			const added = jsonOf(await run({ field: severity, options: 'MAJOR\nCosmetic' }));
			expect(added).toMatchObject([
				{ id: '10101', value: 'Major', added: false },
				{ value: 'Cosmetic', added: true },
			]);
			expect(jsonOf(await run({ field: severity, options: 'major' }))).toMatchObject([
				{ id: '10101', added: false },
			]);
			expect(writes()).toEqual([]);
		});

		it('adds options under another one, which an item may add, too', async () => {
			const items = [
				{ value: 'Kenya', parent: 'Africa' },
				{ value: 'Italy', parent: 'EUROPE' },
				{ value: 'Africa', parent: '' },
				{ value: 'Japan', parent: '10210' },
			];
			const result = await run(
				{ field: region, options: fromItem('value'), parent: fromItem('parent') },
				items,
			);
			expect(jsonOf(result)).toMatchObject([
				{ value: 'Kenya', parent: { value: 'Africa' }, added: true },
				{ value: 'Italy', parent: { id: '10200', value: 'Europe' }, added: true },
				{ value: 'Africa', added: true },
				{ value: 'Japan', parent: { id: '10210', value: 'Asia' }, added: true },
			]);
			expect(pairsOf(result)).toEqual([0, 1, 2, 3]);
			expect(writes()).toHaveLength(2);
			expect(contextsOf('Region')[0]?.options.at(-1)?.children).toMatchObject([{ value: 'Kenya' }]);
		});

		it('refuses a parent that is not there, and adds the rest', async () => {
			const items = [
				{ value: 'Kenya', parent: 'Afrika' },
				{ value: 'Italy', parent: 'Europe' },
			];
			const result = jsonOf(
				await run(
					{ field: region, options: fromItem('value'), parent: fromItem('parent') },
					items,
					true,
				),
			);
			expect(result[0]?.['error']).toContain('\'Parent Option\' is "Afrika"');
			expect(result[1]).toMatchObject({ value: 'Italy', added: true });
		});

		it('shares requests, up to 1,000 options in each', async () => {
			const items = Array.from({ length: 1_500 }, (_, index) => ({ value: `Level ${index}` }));
			const added = jsonOf(await run({ field: severity, options: fromItem('value') }, items));
			expect(added).toHaveLength(1_500);
			expect(writes().map(({ body }) => (body as { options: unknown[] }).options.length)).toEqual([
				1_000, 500,
			]);
			expect(held('Severity')).toHaveLength(1_503);
		});

		it('adds what several items want once', async () => {
			const items = [{ value: 'Cosmetic' }, { value: 'cosmetic' }];
			const added = jsonOf(await run({ field: severity, options: fromItem('value') }, items));
			expect(added.map((one) => one['added'])).toEqual([true, false]);
			expect(added[0]?.['id']).toBe(added[1]?.['id']);
		});

		it('finds the option that Jira does not accept, and adds the others', async () => {
			const items = [{ value: 'Good' }, { value: 'x'.repeat(256) }, { value: 'Fine' }];
			const added = jsonOf(await run({ field: severity, options: fromItem('value') }, items, true));
			expect(added.map((one) => one['added'])).toEqual([true, undefined, true]);
			expect(JSON.stringify(added[1])).toContain('255 characters');
			expect(held('Severity')?.slice(3)).toEqual(['Good', 'Fine']);
		});

		it('says which options of an item were added where one is refused', async () => {
			const { error } = await run({ field: severity, options: `Good\n${'x'.repeat(256)}` });
			const told = `${error?.message} ${error?.description}`;
			expect(told).toMatch(/Add option Good/);
			expect(told).toContain('255 characters');
			expect(held('Severity')?.slice(3)).toEqual(['Good']);
		});

		it('takes the context for all projects, or the one that is chosen', async () => {
			const field = located('name', 'Channels');
			await run({ field, options: 'Fax' });
			expect(held('Channels')).toContain('Fax');
			const there = jsonOf(
				await run({ field, context: located('name', 'Channels of HR'), options: 'Fax\nChat' }),
			);
			expect(there).toMatchObject([
				{ id: '10125', added: false, disabled: true },
				{ value: 'Chat', added: true },
			]);
		});

		it('asks which context is meant where none is for all projects', async () => {
			Object.assign(contextsOf('Channels')[0] ?? {}, { projectIds: ['10000'] });
			const { error } = await run({ field: located('name', 'Channels'), options: 'Fax' });
			expect(error?.message).toContain('has 2 contexts, and none of them is for all projects');
			expect(error?.description).toContain('Channels of HR (ID 30021)');
			expect(writes()).toEqual([]);
		});

		it('finds what it added where the answer was lost, and adds nothing twice', async () => {
			const faults = [
				{ method: 'POST', path: '/rest/api/3/field/*/context/*/option', drop: 'after' },
			];
			jira.sandbox.configure({ faults } as Parameters<typeof jira.sandbox.configure>[0]);
			const items = [{ value: 'Cosmetic' }, { value: 'Major' }];
			const result = await run({ field: severity, options: fromItem('value') }, items);
			expect(jsonOf(result)).toMatchObject([
				{ value: 'Cosmetic', added: true },
				{ value: 'Major', added: false },
			]);
			expect(held('Severity')).toEqual(['Critical', 'Major', 'Minor', 'Cosmetic']);
		});

		it('does not ask for each option where Jira refuses all of them', async () => {
			const { error } = await jira.run({
				operation: 'field.addOptions',
				parameters: { field: severity, options: 'A\nB\nC' },
			});
			expect(`${error?.message} ${error?.description}`).toContain('Only Jira administrators');
			expect(jira.sandbox.requests.filter(({ status }) => status === 403)).toHaveLength(1);
		});
	},
	['cloud'],
);
