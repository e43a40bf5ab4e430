import { openJira, type TestJira } from './testJira';

/** Tasks that change many issues, as clients see them: submitted, polled, ended. */
describe('Bulk operations of the embedded Jira', () => {
	let test: TestJira;

	beforeEach(async () => {
		test = await openJira('cloud');
	});

	const submit = async (what: string, body: unknown, as = 'mia') =>
		await test.call('POST', `bulk/issues/${what}`, { body, as });
	const labelled = (issues: readonly string[]) => ({
		selectedIssueIdsOrKeys: issues,
		selectedActions: ['labels'],
		editedFieldsInput: {
			labelsFields: [
				{ fieldId: 'labels', bulkEditMultiSelectFieldOption: 'ADD', labels: [{ name: 'new' }] },
			],
		},
	});
	const progress = async (taskId: string) => (await test.call('GET', `bulk/queue/${taskId}`)).body;

	it('report what happened to each issue once their time is over', async () => {
		test.jira.settings.bulkTask = { perTask: 1000, perIssue: 100 };
		const key = await test.issue({ labels: ['old'] });
		const { body, status } = await submit('fields', labelled([key, 'SUP-999']));
		expect(status).toBe(201);
		expect(await progress(body.taskId)).toMatchObject({ status: 'ENQUEUED', progressPercent: 0 });
		test.now += 600;
		const halfway = await progress(body.taskId);
		expect(halfway).toMatchObject({ status: 'RUNNING', progressPercent: 50 });
		expect(halfway).not.toHaveProperty('processedAccessibleIssues');
		test.now += 600;
		expect(await progress(body.taskId)).toMatchObject({
			status: 'COMPLETE',
			progressPercent: 100,
			processedAccessibleIssues: [10000],
			invalidOrInaccessibleIssueCount: 1,
			totalIssueCount: 2,
		});
		const read = await test.call('GET', `issue/${key}?fields=labels`);
		expect(read.body.fields.labels).toEqual(['old', 'new']);
	});

	it('give the reasons for each issue that could not be changed', async () => {
		const keys = [await test.issue(), await test.issue()];
		await test.call('POST', `issue/${keys[1]}/transitions`, { body: { transition: { id: '11' } } });
		const { body } = await submit('transition', {
			bulkTransitionInputs: [{ selectedIssueIdsOrKeys: keys, transitionId: '11' }],
		});
		expect(await progress(body.taskId)).toMatchObject({
			processedAccessibleIssues: [10000],
			failedAccessibleIssues: { 10001: ["Transition id '11' is not valid for this issue."] },
		});
	});

	it('delete issues with their sub-tasks', async () => {
		const parent = await test.issue();
		const child = await test.issue({ issuetype: { name: 'Sub-task' }, parent: { key: parent } });
		const { body } = await submit('delete', { selectedIssueIdsOrKeys: [parent] });
		expect((await progress(body.taskId)).processedAccessibleIssues).toEqual([10000]);
		expect((await test.call('GET', `issue/${child}`)).status).toBe(404);
	});

	it('show a task that somebody stopped', async () => {
		test.jira.settings.bulkTask = { perTask: 1000, perIssue: 0 };
		const { body } = await submit('fields', labelled([await test.issue()]));
		test.now += 500;
		test.jira.tasks.cancel(body.taskId);
		test.now += 5000;
		const stopped = await progress(body.taskId);
		expect(stopped).toMatchObject({ status: 'CANCELLED', progressPercent: 50 });
		expect(stopped).not.toHaveProperty('processedAccessibleIssues');
	});

	it.each([
		['more than 1,000 issues', labelled(Array.from({ length: 1001 }, (_, n) => `SUP-${n}`)), 400],
		['no issue', labelled([]), 400],
		['a field that is not selected', { ...labelled(['SUP-1']), selectedActions: ['summary'] }, 400],
	])('refuse %s', async (_, body, status) => {
		const answer = await submit('fields', body);
		expect(answer.status).toBe(status);
		expect(answer.body).toEqual({ errors: [{ message: expect.any(String) }] });
	});

	it('are accepted only from those who may make bulk changes', async () => {
		const zoe = test.jira.users.byName('zoe');
		if (zoe === undefined) throw new Error('Zoe is missing.');
		zoe.groups = [];
		const answer = await submit('fields', labelled([await test.issue()]), 'zoe');
		expect(answer.status).toBe(403);
	});

	it('do not exist in version 2 of the API', async () => {
		const { status } = await test.call('POST', '/rest/api/2/bulk/issues/delete', { body: {} });
		expect(status).toBe(404);
	});
});
