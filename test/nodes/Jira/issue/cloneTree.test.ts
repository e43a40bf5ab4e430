import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { IdleClock } from '../../../faults/time/idleClock';
import { softwareFieldIds } from '../../../sandbox/jira/fields/software';
import { jsonOf, located } from '../jiraRun';
import { onEachJiraSoftware } from '../onEachJira';

/** Virtual time, which passes instantly. */
const clock = new IdleClock();
beforeAll(() => clock.install());
afterAll(() => clock.uninstall());

onEachJiraSoftware('issue.clone', (jira) => {
	const issueOf = (key: unknown) => jira.sandbox.jira.issues.byKey(String(key));
	/** An epic with two stories, one of which has a sub-task and blocks the other. */
	async function template(): Promise<string[]> {
		const done = jsonOf(
			await jira.run({
				operation: 'issue.createTree',
				items: [
					{ id: 'e', type: 'Epic', more: jira.isCloud ? {} : { 'Epic Name': 'Shop' } },
					{ id: 's', parent: 'e', type: 'Story', links: 'blocks o' },
					{ id: 'o', parent: 'e', type: 'Story' },
					{ id: 't', parent: 's', type: 'Sub-task' },
				],
				parameters: {
					localId: '={{ $json.id }}',
					parent: '={{ $json.parent }}',
					project: located('key', 'WEB'),
					issueType: '={{ $json.type }}',
					summary: '={{ $json.id }} of %customer%',
					links: '={{ $json.links }}',
					otherFieldsAs: 'json',
					otherFieldsJson: '={{ $json.more }}',
				},
			}),
		);
		return done.map(({ key }) => String(key));
	}
	const clone = async (issue: string | undefined, more: INodeParameters = {}) =>
		jsonOf(
			await jira.run({
				operation: 'issue.clone',
				parameters: {
					issue: located('key', issue ?? ''),
					withChildren: true,
					placeholders: { placeholder: [{ name: 'customer', value: 'Acme' }] },
					...more,
				},
				continueOnFail: true,
			}),
		)[0] ?? {};
	/** On Data Center, the epic of an issue that is no sub-task stands in a field of its own. */
	const parentOf = (key: unknown) => {
		const values = issueOf(key)?.values ?? {};
		const id = values['parent'] ?? values[softwareFieldIds.epicLink];
		return jira.sandbox.jira.issues.byIdOrKey(String(id))?.key;
	};
	const linksOf = (key: unknown) =>
		jira.sandbox.jira.links
			.of(issueOf(key)?.id ?? '')
			.map(({ typeId, sourceId, destinationId }) => {
				const name = jira.sandbox.jira.linkTypes.find(({ id }) => id === typeId)?.name;
				const keyOf = (id: string) => jira.sandbox.jira.issues.byIdOrKey(id)?.key;
				return `${keyOf(sourceId)} ${name} ${keyOf(destinationId)}`;
			});

	it('clones what stands below an issue, with its links and with values in its texts', async () => {
		const [epic, story, other, task] = await template();
		const done = await clone(epic);
		expect(done).toMatchObject({ clonedFrom: epic, links: 2 });
		const children = done['children'] as IDataObject[];
		const copyOf = (key: unknown) => children.find(({ clonedFrom }) => clonedFrom === key)?.['key'];
		expect(children).toHaveLength(3);
		expect(issueOf(done['key'])?.values['summary']).toBe('CLONE - e of Acme');
		expect(issueOf(copyOf(task))?.values['summary']).toBe('t of Acme');
		expect(parentOf(copyOf(story))).toBe(done['key']);
		expect(parentOf(copyOf(other))).toBe(done['key']);
		expect(parentOf(copyOf(task))).toBe(copyOf(story));
		expect(linksOf(copyOf(story))).toEqual([`${copyOf(story)} Blocks ${copyOf(other)}`]);
		expect(linksOf(done['key'])).toEqual([`${done['key']} Cloners ${epic}`]);
		// The template stays as it is.
		expect(linksOf(story)).toEqual([`${story} Blocks ${other}`]);
		expect(issueOf(task)?.values['summary']).toBe('t of %customer%');
	});

	it('clones the issue alone otherwise', async () => {
		const [epic] = await template();
		const done = await clone(epic, { withChildren: false });
		expect(done).not.toHaveProperty('children');
		expect(done).toMatchObject({ clonedFrom: epic, links: 1 });
	});

	it('has no children for an issue without any', async () => {
		const [, , other] = await template();
		expect(await clone(other, { linkToOriginal: false })).toMatchObject({ children: [], links: 0 });
	});

	it('refuses a name without a value before anything is created', async () => {
		const [epic] = await template();
		const before = [...jira.sandbox.jira.issues.all()].length;
		const done = await clone(epic, {
			placeholders: { placeholder: [{ name: 'somebody', value: 'Acme' }] },
		});
		expect(done['error']).toBe(
			'The texts of the issue contain %customer%, but there is no value for it',
		);
		expect([...jira.sandbox.jira.issues.all()]).toHaveLength(before);
	});

	it('finds clones whose answers are lost, and creates none twice', async () => {
		const [epic] = await template();
		const before = [...jira.sandbox.jira.issues.all()].length;
		const path = `/rest/api/${jira.isCloud ? 3 : 2}/issue`;
		jira.sandbox.configure({ faults: [{ method: 'POST', path, drop: 'after' }] });
		const done = await clone(epic);
		expect(done['children']).toHaveLength(3);
		expect([...jira.sandbox.jira.issues.all()]).toHaveLength(before + 4);
	});
});
