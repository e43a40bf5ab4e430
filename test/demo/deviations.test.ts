import type { INodeExecutionData } from 'n8n-workflow';
import { deviationsOf } from './deviations';
import type { HeldIssue } from './heldIssues';
import { held, outputs, sampleRun, tickets } from './sampleRun';
import { nodeNames } from './workflow';

const [first, second] = held as [HeldIssue, HeldIssue];

const withFirst = (change: Partial<HeldIssue>) =>
	deviationsOf(sampleRun({ held: [{ ...first, ...change }, second] }), tickets);

const withOutput = (node: string, ...items: INodeExecutionData[][]) =>
	deviationsOf(sampleRun({ result: { outputs: { ...outputs(), [node]: items } } }), tickets);

const wiki = (text: string) => ({ wiki: text, plain: text });

it('a successful run has no deviations', () => {
	expect(deviationsOf(sampleRun(), tickets)).toEqual([]);
});

describe('an issue that differs from its ticket', () => {
	it.each<[Partial<HeldIssue>, string]>([
		[
			{ summary: 'Label is\nwrong' },
			'its summary is "Label is\\nwrong" instead of "Label is wrong"',
		],
		[{ type: 'Task' }, 'its type is "Task" instead of "Bug"'],
		[{ priority: 'Medium' }, 'its priority is "Medium" instead of "High"'],
		[{ status: 'To Do' }, 'its status is "To Do" instead of "Done"'],
		[{ resolution: null }, 'its resolution is null instead of "Duplicate"'],
		[{ labels: ['T00001'] }, 'its labels is ["T00001"] instead of ["bug","T00001"]'],
		[{ description: null }, 'its description is empty'],
		[{ description: wiki('It says Stra.') }, 'its description text has "." instead of "e."'],
		[{ comments: [] }, 'it has 0 comments instead of 1'],
		[{ comments: [{ id: '100', body: wiki('No.') }] }, 'its comment text has "No." instead of'],
	])('%j', (change, line) => {
		expect(withFirst(change)).toContainEqual(expect.stringContaining(`SUP-1 of T00001: ${line}`));
	});
});

describe('issues and tickets that do not belong together', () => {
	it('a ticket without an issue', () => {
		const lines = deviationsOf(sampleRun({ held: [first] }), tickets);
		expect(lines).toContain('T00003 has not become an issue');
	});

	it('a ticket with two issues', () => {
		const lines = deviationsOf(
			sampleRun({ held: [...held, { ...second, key: 'SUP-3' }] }),
			tickets,
		);
		expect(lines).toContain('T00003 has become 2 issues');
	});

	it('an issue of the ticket that has no subject', () => {
		const stray = { ...second, key: 'SUP-3', labels: ['T00002'] };
		const lines = deviationsOf(sampleRun({ held: [...held, stray] }), tickets);
		expect(lines).toContain('SUP-3 comes from no ticket that has a subject');
	});
});

describe('the error output', () => {
	const [created = []] = outputs()[nodeNames.create] ?? [];
	const refused = (index: number, error: string) => ({
		json: { error },
		pairedItem: { item: index },
	});

	it.each([
		['nothing is refused', [], 'T00002 has no subject and was not refused'],
		['another ticket is refused', [refused(0, 'No')], 'T00001 was refused: No'],
		['the sentence names no parameter', [refused(1, 'No')], 'T00002 was refused: No'],
	])('%s', (_, items, line) => {
		expect(withOutput(nodeNames.create, created, items)).toContain(line);
	});
});

describe('pairs', () => {
	const item = (index: number, json: INodeExecutionData['json']) => ({
		json,
		pairedItem: { item: index },
	});

	it('an issue that is paired with the ticket that was left out', () => {
		const [, refused = []] = outputs()[nodeNames.create] ?? [];
		const created = [item(0, { key: 'SUP-1' }), item(1, { key: 'SUP-2' })];
		expect(withOutput(nodeNames.create, created, refused)).toContain(
			"'Create issue' item 1 is paired with T00002, but is about something else",
		);
	});

	it('comments that were swapped', () => {
		const comments = [item(1, { id: '100' }), item(0, { id: '101' })];
		expect(withOutput(nodeNames.comment, comments)).toEqual(
			expect.arrayContaining([
				"'Add comment' item 0 is paired with T00003, but is about something else",
				"'Add comment' item 1 is paired with T00001, but is about something else",
			]),
		);
	});

	it('a transition without a pair', () => {
		const transitions = [{ json: { key: 'SUP-1', status: { name: 'Done' } } }];
		expect(withOutput(nodeNames.transition, transitions)).toContain(
			"'Move to status' item 0 is paired with no ticket",
		);
	});
});

describe('the search', () => {
	it.each([
		[['SUP-1'], 'The search did not find SUP-2'],
		[['SUP-1', 'SUP-2', 'OPS-9'], 'The search found OPS-9, which is not there'],
		[['SUP-1', 'SUP-2', 'SUP-2'], 'The search found SUP-2 more than once'],
	])('finds %j', (keys, line) => {
		const items = keys.map((key) => ({ json: { key } }));
		expect(withOutput(nodeNames.search, items)).toEqual([line]);
	});
});

describe('requests', () => {
	it.each([
		[{ 'site POST /rest/api/3/issue': 2 }, 'Creating took 2 requests instead of 1'],
		[
			{ 'site POST /rest/api/3/issue/bulk': 1, 'site GET /rest/api/3/myself': 15 },
			'16 requests were sent; 15 would do',
		],
	])('%j', (requests, line) => {
		expect(deviationsOf(sampleRun({ requests }), tickets)).toEqual([line]);
	});
});

it('a workflow that stops says where and why', () => {
	const error = { name: 'NodeApiError', message: 'Jira is down', raw: null };
	const result = {
		ok: false,
		status: 'error',
		error,
		nodeErrors: { 'Add comment': error },
	} as const;
	expect(deviationsOf(sampleRun({ result }), tickets)).toEqual([
		"The workflow ended as 'error': Jira is down",
		"'Add comment' stopped: Jira is down",
	]);
});
