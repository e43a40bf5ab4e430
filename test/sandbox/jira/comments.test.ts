import type { Flavour } from './model';
import { openJira } from './testJira';
import type { TestJira } from './testJira';

const flavours: Flavour[] = ['cloud', 'dataCenter'];
const tooLong = 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.';

async function comment(test: TestJira, key: string, text: string, more: object = {}) {
	const body = { body: test.rich(text), ...more };
	return await test.call('POST', `issue/${key}/comment`, { body });
}

async function listed(test: TestJira, key: string, query = '', as = 'mia') {
	return (await test.call('GET', `issue/${key}/comment${query}`, { as })).body;
}

function ids(page: { comments: Array<{ id: string }> }): string[] {
	return page.comments.map(({ id }) => id);
}

describe.each(flavours)('Comments on %s', (flavour) => {
	it('are returned as they are stored', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const answer = await comment(test, key, 'Größe');
		const version = flavour === 'cloud' ? '3' : '2';
		expect(answer).toMatchObject({
			status: 201,
			body: {
				self: `${test.jira.webUrl}/rest/api/${version}/issue/10000/comment/10000`,
				id: '10000',
				author: { displayName: 'Mia Krause' },
				body: test.rich('Größe'),
				created: '2026-02-03T10:00:00.000+0100',
			},
		});
		const again = await test.call('GET', `issue/${key}/comment/10000`);
		expect(again.body).toEqual(answer.body);
	});

	it('come page by page, oldest or newest first', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		for (const text of ['One', 'Two', 'Three']) await comment(test, key, text);
		const page = await listed(test, key, '?startAt=1&maxResults=1');
		expect(page).toMatchObject({ startAt: 1, maxResults: 1, total: 3 });
		expect(ids(page)).toEqual(['10001']);
		expect(ids(await listed(test, key, '?orderBy=-created'))).toEqual(['10002', '10001', '10000']);
		expect(ids(await listed(test, key, '?orderBy=%2Bcreated'))[0]).toBe('10000');
		expect(ids(await listed(test, key, '?startAt=9'))).toEqual([]);
	});

	it('are shown in their issue: all on Data Center, the first on Cloud', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		for (let count = 0; count < 21; count++) await comment(test, key, 'Again');
		const { body } = await test.call('GET', `issue/${key}?fields=comment`);
		const { comments, total } = body.fields.comment;
		expect(comments).toHaveLength(flavour === 'cloud' ? 20 : 21);
		expect(total).toBe(21);
	});

	it('show their properties on request', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const properties = [{ key: 'app.note', value: { by: 'me' } }];
		const made = await comment(test, key, 'One', { properties });
		expect(made.body).not.toHaveProperty('properties');
		expect(await listed(test, key, '?expand=properties')).toMatchObject({
			comments: [{ properties }],
		});
		const one = await test.call('GET', `comment/${made.body.id}/properties/app.note`);
		expect(one.body).toEqual(properties[0]);
		expect((await test.call('GET', `comment/${made.body.id}/properties/other`)).status).toBe(404);
	});

	it('can only be ordered by creation time', async () => {
		const test = await openJira(flavour);
		expect((await test.call('GET', 'issue/NOPE-1/comment?orderBy=author')).status).toBe(400);
		expect((await test.call('GET', 'issue/NOPE-1/comment')).status).toBe(404);
	});

	it('can be changed and deleted by their authors', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		await comment(test, key, 'First');
		test.now += 60_000;
		const path = `issue/${key}/comment/10000`;
		const body = { body: test.rich('Second') };
		const refused = await test.call('PUT', path, { body, as: 'zoe' });
		expect(refused.status).toBe(400);
		const changed = await test.call('PUT', path, { body });
		expect(changed).toMatchObject({
			status: 200,
			body: { body: test.rich('Second'), updated: '2026-02-03T10:01:00.000+0100' },
		});
		expect((await test.call('DELETE', path, { as: 'zoe' })).status).toBe(400);
		expect((await test.call('DELETE', path)).status).toBe(204);
		expect((await test.call('GET', path)).status).toBe(404);
	});

	it('limited to a group are hidden from everybody else', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const body = {
			body: test.rich('Between us'),
			visibility: { type: 'group', value: 'jira-administrators' },
		};
		await test.call('POST', `issue/${key}/comment`, { body, as: 'jonas' });
		expect((await listed(test, key)).total).toBe(0);
		expect((await listed(test, key, '', 'jonas')).comments).toMatchObject([
			{ visibility: { type: 'group', value: 'jira-administrators' } },
		]);
	});

	it.each<[what: string, body: unknown, errors: object]>([
		['nothing', {}, { comment: 'Comment body can not be empty!' }],
		['an empty text', { body: '' }, { comment: 'Comment body can not be empty!' }],
		['a number', { body: 5 }, { comment: 'Comment body is not valid!' }],
	])('refuse %s', async (_what, body, errors) => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const answer = await test.call('POST', `issue/${key}/comment`, { body });
		expect(answer).toMatchObject({ status: 400, body: { errorMessages: [], errors } });
	});

	it('refuse a text that is too long and an unknown group', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const long = await comment(test, key, 'x'.repeat(32_768));
		expect(long.body.errors).toEqual({ comment: tooLong });
		const visibility = { type: 'group', value: 'nobody' };
		const hidden = await comment(test, key, 'x', { visibility });
		expect(hidden.body.errors).toEqual({ commentLevel: 'Group: nobody does not exist.' });
		expect((await listed(test, key)).total).toBe(0);
	});
});

describe('Comments', () => {
	it('are documents in v3 and wiki markup in v2, regardless of how they were written', async () => {
		const test = await openJira('cloud');
		const key = await test.issue();
		await comment(test, key, 'Plain');
		await test.call('POST', `issue/${key}/comment`, { body: { body: '*Bold*' }, version: '2' });
		const inThree = await listed(test, key);
		expect(inThree.comments[1].body.content[0].content).toEqual([
			{ type: 'text', text: 'Bold', marks: [{ type: 'strong' }] },
		]);
		const { body } = await test.call('GET', `issue/${key}/comment`, { version: '2' });
		expect(body.comments.map((one: { body: string }) => one.body)).toEqual(['Plain', '*Bold*']);
	});

	it.each<[what: string, version: '2' | '3', body: unknown, answer: object]>([
		['a text in v3', '3', 'Words', { errors: { comment: 'Comment body is not valid!' } }],
		[
			'a document in v2',
			'2',
			{ type: 'doc' },
			{ errors: { comment: 'Comment body is not valid!' } },
		],
		[
			'a document that is none',
			'3',
			{ type: 'doc', version: 1, content: [{ type: 'nope' }] },
			{ errorMessages: ['INVALID_INPUT'] },
		],
		[
			'an empty document',
			'3',
			{ type: 'doc', version: 1, content: [] },
			{ errors: { comment: 'Comment body can not be empty!' } },
		],
	])('on Cloud refuse %s', async (_what, version, text, answer) => {
		const test = await openJira('cloud');
		const key = await test.issue();
		const options = { body: { body: text }, version };
		expect(await test.call('POST', `issue/${key}/comment`, options)).toMatchObject({
			status: 400,
			body: answer,
		});
	});
});
