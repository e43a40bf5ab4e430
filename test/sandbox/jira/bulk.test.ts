import type { Flavour } from './model';
import { openJira } from './testJira';

const flavours: Flavour[] = ['cloud', 'dataCenter'];
const task = { project: { key: 'SUP' }, issuetype: { name: 'Task' } };

function updates(summaries: readonly string[]) {
	return { issueUpdates: summaries.map((summary) => ({ fields: { ...task, summary } })) };
}

describe.each(flavours)('Creating many issues on %s', (flavour) => {
	it('creates the valid ones, in order, and numbers the invalid ones', async () => {
		const test = await openJira(flavour);
		const answer = await test.call('POST', 'issue/bulk', {
			body: updates(['First', '', 'Third', 'x\ny']),
		});
		expect(answer.status).toBe(201);
		expect(answer.touched).toEqual({ issues: 2, keys: 2 });
		expect(answer.body.issues.map(({ key }: { key: string }) => key)).toEqual(['SUP-1', 'SUP-2']);
		expect(answer.body.errors).toEqual([
			{
				status: 400,
				failedElementNumber: 1,
				elementErrors: {
					errorMessages: [],
					errors: { summary: 'You must specify a summary of the issue.' },
				},
			},
			{
				status: 400,
				failedElementNumber: 3,
				elementErrors: {
					errorMessages: [],
					errors: {
						summary: 'The summary is invalid because it contains newline characters.',
					},
				},
			},
		]);
		const { body } = await test.call('GET', 'issue/SUP-2?fields=summary');
		expect(body.fields.summary).toBe('Third');
	});

	it('answers 400 when none can be created', async () => {
		const test = await openJira(flavour);
		const answer = await test.call('POST', 'issue/bulk', { body: updates(['', '']) });
		expect(answer.status).toBe(400);
		expect(answer.body.issues).toEqual([]);
		expect(answer.body.errors).toHaveLength(2);
	});

	it('accepts a transition for each', async () => {
		const test = await openJira(flavour);
		const fields = { ...task, summary: 'Under way' };
		const issueUpdates = [{ fields, transition: { id: '11' } }];
		await test.call('POST', 'issue/bulk', { body: { issueUpdates } });
		const { body } = await test.call('GET', 'issue/SUP-1?fields=status');
		expect(body.fields.status.name).toBe('In Progress');
	});
});

describe('Creating many issues', () => {
	it('stops at 50 on Cloud', async () => {
		const summaries = Array.from({ length: 51 }, (_, index) => `Number ${index}`);
		const cloud = await openJira('cloud');
		const refused = await cloud.call('POST', 'issue/bulk', { body: updates(summaries) });
		expect(refused.status).toBe(400);
		expect(cloud.jira.issues.size).toBe(0);
		const taken = await cloud.call('POST', 'issue/bulk', { body: updates(summaries.slice(1)) });
		expect(taken.body.issues).toHaveLength(50);
		const server = await openJira('dataCenter');
		const all = await server.call('POST', 'issue/bulk', { body: updates(summaries) });
		expect(all.body.issues).toHaveLength(51);
	});
});

describe('Fetching many issues', () => {
	it('returns those that exist by id, once each, and leaves out the others', async () => {
		const test = await openJira('cloud', { seed: { issues: 6 } });
		const answer = await test.call('POST', 'issue/bulkfetch', {
			body: {
				issueIdsOrKeys: ['HR-1', 'SUP-2', 'NOPE-1', '10000', 'sup-2'],
				fields: ['summary'],
			},
		});
		const { issues, issueErrors } = answer.body;
		expect(issues.map(({ key }: { key: string }) => key)).toEqual(['SUP-1', 'HR-1', 'SUP-2']);
		expect(Object.keys(issues[0].fields)).toEqual(['summary']);
		expect(issueErrors).toEqual([]);
		expect(answer.touched).toEqual({ issues: 3, keys: 5 });
	});

	it.each([[0], [101]])('refuses %d names', async (count) => {
		const test = await openJira('cloud');
		const issueIdsOrKeys = Array.from({ length: count }, (_, index) => `SUP-${index}`);
		const answer = await test.call('POST', 'issue/bulkfetch', { body: { issueIdsOrKeys } });
		expect(answer.status).toBe(400);
	});

	it('does not exist on Data Center', async () => {
		const test = await openJira('dataCenter');
		const body = { issueIdsOrKeys: ['SUP-1'] };
		// There it is the path of an issue, which does not accept POST.
		expect((await test.call('POST', 'issue/bulkfetch', { body })).status).toBe(405);
	});
});
