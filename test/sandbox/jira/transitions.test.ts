import type { Flavour } from './model';
import { openJira } from './testJira';
import type { TestJira } from './testJira';

const flavours: Flavour[] = ['cloud', 'dataCenter'];

async function move(test: TestJira, key: string, id: string, more: object = {}) {
	return await test.call('POST', `issue/${key}/transitions`, {
		body: { transition: { id }, ...more },
	});
}

async function possible(test: TestJira, key: string, query = ''): Promise<string[]> {
	const { body } = await test.call('GET', `issue/${key}/transitions${query}`);
	return body.transitions.map(({ id, name }: { id: string; name: string }) => `${id} ${name}`);
}

async function fieldsOf(test: TestJira, key: string) {
	return (await test.call('GET', `issue/${key}`)).body.fields;
}

const done = { fields: { resolution: { name: 'Done' } } };

describe.each(flavours)('The workflow on %s', (flavour) => {
	it('offers the transitions from the current status', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		expect(await possible(test, key)).toEqual(['11 Start progress', '41 Close']);
		await move(test, key, '11');
		expect(await possible(test, key)).toEqual(['21 Send to review', '41 Close']);
		await move(test, key, '21');
		expect(await possible(test, key)).toEqual(['31 Approve', '41 Close']);
		await move(test, key, '31');
		expect(await possible(test, key)).toEqual(['51 Reopen']);
		expect(await possible(test, key, '?transitionId=11')).toEqual([]);
	});

	it('changes the status, the resolution and the history', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		test.now += 3_600_000;
		expect(await move(test, key, '41', done)).toMatchObject({ status: 204, body: '' });
		expect(await fieldsOf(test, key)).toMatchObject({
			status: { name: 'Done', statusCategory: { key: 'done' } },
			resolution: { name: 'Done' },
			resolutiondate: '2026-02-03T11:00:00.000+0100',
		});
		const { body } = await test.call('GET', `issue/${key}?expand=changelog`);
		expect(body.changelog.histories[0].items).toMatchObject([
			{ field: 'resolution', fromString: null, toString: 'Done' },
			{ field: 'status', fromString: 'To Do', toString: 'Done' },
		]);
		await move(test, key, '51');
		expect(await fieldsOf(test, key)).toMatchObject({
			status: { name: 'To Do' },
			resolution: null,
			resolutiondate: null,
		});
	});

	it('describes the screen of a transition, without the comment that it accepts', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const { body } = await test.call(
			'GET',
			`issue/${key}/transitions?expand=transitions.fields&transitionId=41`,
		);
		const [{ fields, to }] = body.transitions;
		expect(to.name).toBe('Done');
		expect(Object.keys(fields)).toEqual(['resolution', 'assignee']);
		expect(fields.resolution).toMatchObject({ required: true, operations: ['set'] });
		expect(fields.resolution.allowedValues.map(({ name }: { name: string }) => name)).toContain(
			"Won't Do",
		);
	});

	it('requires the required field of the screen and accepts no other field', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		expect(await move(test, key, '41')).toMatchObject({
			status: 400,
			body: { errorMessages: [], errors: { resolution: 'Resolution is required.' } },
		});
		const other = await move(test, key, '11', { fields: { summary: 'Other' } });
		expect(other.body.errors).toEqual({
			summary: "Field 'summary' cannot be set. It is not on the appropriate screen, or unknown.",
		});
		expect((await fieldsOf(test, key)).status.name).toBe('To Do');
	});

	it('adds a comment if there is a screen; without one, Cloud silently drops it', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const update = { comment: [{ add: { body: test.rich('On the way') } }] };
		expect((await move(test, key, '11', { update })).status).toBe(204);
		const withoutScreen = flavour === 'cloud' ? 0 : 1;
		expect((await fieldsOf(test, key)).comment.total).toBe(withoutScreen);
		expect((await move(test, key, '41', { ...done, update })).status).toBe(204);
		const { comment } = await fieldsOf(test, key);
		expect(comment.total).toBe(withoutScreen + 1);
		expect(comment.comments[0]).toMatchObject({ body: test.rich('On the way') });
	});

	it('refuses a transition without the comment that the workflow requires', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const close = test.jira.transitions.find(({ id }) => id === '41');
		if (close) close.wantsComment = true;
		expect(await move(test, key, '41', done)).toMatchObject({
			status: 400,
			body: { errorMessages: [], errors: { comment: 'Comment is required.' } },
		});
		const update = { comment: [{ add: { body: test.rich('On the way') } }] };
		expect((await move(test, key, '41', { ...done, update })).status).toBe(204);
	});

	it('sets the resolution automatically if it is left out when approving', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		await move(test, key, '11');
		await move(test, key, '21');
		await move(test, key, '31', { fields: { resolution: { id: '10002' } } });
		expect((await fieldsOf(test, key)).resolution.name).toBe('Duplicate');
		await move(test, key, '51');
		await move(test, key, '11');
		await move(test, key, '21');
		await move(test, key, '31');
		expect((await fieldsOf(test, key)).resolution.name).toBe('Done');
	});

	it.each<[what: string, transition: unknown, message: string]>([
		['none', undefined, "Missing 'transition' identifier"],
		['a name', { id: 'Close' }, "'transition' identifier must be an integer"],
		['one that is not possible now', { id: 31 }, "Transition id '31' is not valid for this issue."],
		['one that is not there', { id: '999' }, "Transition id '999' is not valid for this issue."],
	])('refuses %s', async (_what, transition, message) => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const answer = await test.call('POST', `issue/${key}/transitions`, { body: { transition } });
		expect(answer).toMatchObject({ status: 400, body: { errorMessages: [message] } });
	});

	it('offers nothing to someone without the permission', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const project = test.jira.projects.byKey('SUP');
		if (project) project.permissions = { TRANSITION_ISSUES: [] };
		expect(await possible(test, key)).toEqual([]);
		expect((await move(test, key, '11')).status).toBe(400);
	});
});
