import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { BulkRuns } from './bulkRuns';
import { jsonOf, located, type JiraRun } from './jiraRun';

/** Which fields a bulk edit can set; the resulting values are the same as one by one. */
describe('Fields in bulk edits of the Jira node', () => {
	let sandbox: Sandbox;
	let runs: BulkRuns;
	let keys: string[];

	const create = async (count: number, more?: INodeParameters) => await runs.create(count, more);
	const bulk = async (
		operation: string,
		parameters: INodeParameters,
		{ keys: those = keys, ...more }: Partial<JiraRun> & { keys?: readonly string[] } = {},
	) => await runs.bulk(operation, those, parameters, more);
	const requests = () => runs.requests();
	const valuesOf = (key: string) => runs.valuesOf(key);

	beforeAll(async () => {
		sandbox = await startSandbox();
		runs = new BulkRuns(sandbox);
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => {
		await sandbox.reset();
		keys = await create(3);
	});

	it.each<[string, INodeParameters, Record<string, unknown>]>([
		['summary', { changes: { summary: 'New "name"' } }, { summary: 'New "name"' }],
		['priority by name', { changes: { priority: located('name', 'high') } }, { priority: '2' }],
		['priority by id', { changes: { priority: located('id', '1') } }, { priority: '1' }],
		['assignee', { changes: { assignee: located('id', 'MIA') } }, { assignee: 'MIA' }],
		['labels', { changes: { labels: 'a, b' } }, { labels: ['a', 'b'] }],
		['due date', { changes: { duedate: '2027-01-05' } }, { duedate: '2027-01-05' }],
		['text field', { otherFields: 'customfield_10010=Müller' }, { customfield_10010: 'Müller' }],
		['number', { otherFields: 'Effort=3.5' }, { customfield_10012: 3.5 }],
		['date', { otherFields: 'Contract end=2026-02-28' }, { customfield_10013: '2026-02-28' }],
		['one option', { otherFields: 'Severity=Major' }, { customfield_10015: '10101' }],
		[
			'several options',
			{ otherFields: 'Affected systems=Billing, Warehouse' },
			{ customfield_10016: ['10111', '10112'] },
		],
		[
			'cascading option',
			{ otherFields: 'Region=Europe > France' },
			{ customfield_10017: { parent: '10200', child: '10202' } },
		],
		['person', { otherFields: 'Approver=MIA' }, { customfield_10018: 'MIA' }],
		['people', { otherFields: 'Reviewers=MIA' }, { customfield_10019: ['MIA'] }],
		['custom labels', { otherFields: 'Topics=x,y' }, { customfield_10020: ['x', 'y'] }],
		[
			'address',
			{ otherFields: 'Runbook=https://a.example' },
			{ customfield_10022: 'https://a.example' },
		],
	])('sets %s to the same value as one by one', async (_, given, expected) => {
		const mia = sandbox.jira.mia.accountId;
		const parameters = JSON.parse(JSON.stringify(given).replaceAll('MIA', mia)) as INodeParameters;
		const { otherFields } = parameters;
		if (typeof otherFields === 'string') {
			const [id, value] = otherFields.split('=');
			parameters['otherFields'] = { field: [{ id, value }] } as INodeParameters;
		}
		const result = await bulk('issue.update', parameters);
		expect(result.error).toBeUndefined();
		expect(requests()['POST bulk/issues/fields']).toBe(1);
		const wanted = JSON.parse(JSON.stringify(expected).replaceAll('MIA', mia)) as object;
		for (const key of keys) expect(valuesOf(key)).toMatchObject(wanted);

		const [alone = ''] = await create(1);
		await bulk('issue.update', { ...parameters, bulk: false }, { keys: [alone] });
		expect(valuesOf(alone)).toMatchObject(wanted);
	});

	it('clears fields', async () => {
		const filled = {
			changes: {
				labels: 'x',
				duedate: '2026-12-24',
				assignee: located('id', sandbox.jira.mia.accountId),
			},
			otherFields: {
				field: [
					{ id: 'Effort', value: '3' },
					{ id: 'Severity', value: 'Major' },
					{ id: 'Reviewers', value: sandbox.jira.mia.accountId },
					{ id: 'Region', value: 'Europe' },
				],
			},
		};
		await bulk('issue.update', filled);
		const result = await bulk('issue.update', {
			changes: {},
			clear: 'labels, duedate, assignee, Effort, Severity, Reviewers, Region',
		});
		expect(result.error).toBeUndefined();
		expect(requests()['POST bulk/issues/fields']).toBe(1);
		for (const key of keys) {
			expect(Object.keys(valuesOf(key)).sort()).toEqual(
				['issuetype', 'priority', 'reporter', 'summary'].sort(),
			);
		}
	});

	it('changes a description in rich text', async () => {
		const result = await bulk('issue.update', { changes: { description: '**Now**' } });
		expect(result.error).toBeUndefined();
		expect(valuesOf(keys[2] ?? '')['description']).toMatchObject({ plain: 'Now' });
	});

	it.each<[string, INodeParameters, string, string]>([
		[
			'a field that Bulk Change cannot set',
			{ changes: { parent: located('key', 'SUP-1') } },
			"Jira's Bulk Change cannot set the field 'Parent'",
			'Leave the field out',
		],
		[
			'labels to add and to remove',
			{ changes: { labelsToAdd: 'a', labelsToRemove: 'b' } },
			"Jira's Bulk Change can add to the field 'Labels', remove from it or replace it, one at a time",
			'only one of the three',
		],
		[
			'an option that there is not',
			{ otherFields: { field: [{ id: 'Severity', value: 'Enormous' }] } },
			"The field 'Severity' has no value 'Enormous'",
			"'Critical', 'Major', 'Minor'",
		],
		['no change at all', {}, 'There is nothing to change', "Add a field to 'Changes'"],
	])('refuses %s, and changes nothing', async (_, parameters, message, wayOut) => {
		const { error } = await bulk('issue.update', parameters);
		expect(error).toMatchObject({ message, description: expect.stringContaining(wayOut) });
		expect(requests()['POST bulk/issues/fields']).toBeUndefined();
	});

	it('refuses the same for a single item, which needs no task', async () => {
		const parent = { changes: { parent: located('key', 'SUP-1') } };
		const { error } = await bulk('issue.update', parent, { keys: ['SUP-2'] });
		expect(error?.message).toBe("Jira's Bulk Change cannot set the field 'Parent'");
		const fine = await bulk('issue.update', { changes: { summary: 'x' } }, { keys: ['SUP-2'] });
		expect(jsonOf(fine)).toEqual([expect.objectContaining({ key: 'SUP-2', updated: true })]);
		expect(requests()).toEqual({ 'PUT issue/{issueIdOrKey}': 1 });
	});
});
