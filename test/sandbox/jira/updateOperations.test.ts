import type { Flavour } from './model';
import { openJira } from './testJira';
import type { TestJira } from './testJira';

const flavours: readonly Flavour[] = ['cloud', 'dataCenter'];

const update = async (test: TestJira, key: string, body: object) =>
	await test.call('PUT', `issue/${key}`, { body });

async function valueOf(test: TestJira, key: string, field: string) {
	return (await test.call('GET', `issue/${key}?fields=${field}`)).body.fields[field];
}

describe.each(flavours)('The operations of an update on %s', (flavour) => {
	const person = (name: string) => (test: TestJira) => {
		const user = test.jira.users.byName(name);
		return flavour === 'cloud' ? { accountId: user?.accountId } : { name };
	};

	const lists: ReadonlyArray<
		readonly [
			field: string,
			first: (test: TestJira) => unknown,
			second: (test: TestJira) => unknown,
			shown: string,
		]
	> = [
		['labels', () => 'one', () => 'two', 'two'],
		['customfield_10020', () => 'one', () => 'two', 'two'],
		['components', () => ({ name: 'Web shop' }), () => ({ id: '10001' }), '10001'],
		['fixVersions', () => ({ id: '10000' }), () => ({ name: '2.2' }), '2.2'],
		['customfield_10016', () => ({ value: 'Billing' }), () => ({ id: '10112' }), 'Warehouse'],
		['customfield_10021', () => ({ value: 'Email' }), () => ({ value: 'Chat' }), 'Chat'],
		['customfield_10019', person('mia'), person('soeren'), 'Sören Öztürk'],
	];

	it.each(lists)('set, add to and remove from %s', async (field, first, second, shown) => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const write = async (...operations: object[]) => {
			expect(await update(test, key, { update: { [field]: operations } })).toMatchObject({
				status: 204,
			});
			return await valueOf(test, key, field);
		};
		expect(await write({ set: [first(test)] })).toHaveLength(1);
		expect(await write({ add: second(test) })).toHaveLength(2);
		expect(await write({ add: second(test) })).toHaveLength(2);
		const rest = await write({ remove: first(test) });
		expect(rest).toHaveLength(1);
		expect(JSON.stringify(rest)).toContain(shown);
		expect((await write({ add: first(test) }, { remove: second(test) })) as unknown[]).toHaveLength(
			1,
		);
		expect((await write({ set: [] })) ?? []).toEqual([]);
	});

	it('are refused where the field does not have them', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		for (const [field, name, operation, supported] of [
			['summary', 'Summary', 'add', 'set'],
			['customfield_10015', 'Severity', 'remove', 'set'],
			['customfield_10025', 'Organizations', 'add', 'set'],
			['labels', 'Labels', 'edit', 'add,set,remove'],
			['issuelinks', 'Linked Issues', 'remove', 'add'],
		] as const) {
			const answer = await update(test, key, { update: { [field]: [{ [operation]: 'x' }] } });
			expect(answer).toMatchObject({
				status: 400,
				body: {
					errorMessages: [
						`Field with id' ${field}' and name '${name}' does not support operation '${operation}' Supported operation(s) are: '${supported}'`,
					],
					errors: {},
				},
			});
		}
	});

	it('are refused for a field that is set at the same time', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const both = { fields: { labels: ['one'] }, update: { labels: [{ add: 'two' }] } };
		expect(await update(test, key, both)).toMatchObject({
			status: 400,
			body: { errorMessages: ["Field 'labels' cannot appear in both 'fields' and 'update'"] },
		});
		expect(await valueOf(test, key, 'labels')).toEqual([]);
	});

	it('edit one estimate and keep the other one', async () => {
		const test = await openJira(flavour);
		const key = await test.issue({
			timetracking: { originalEstimate: '2d', remainingEstimate: '1d' },
		});
		const edit = [{ edit: { remainingEstimate: '4h' } }];
		expect((await update(test, key, { update: { timetracking: edit } })).status).toBe(204);
		expect(await valueOf(test, key, 'timetracking')).toMatchObject({
			originalEstimate: '2d',
			remainingEstimate: '4h',
		});
	});

	it('are at most one for comments, links and time tracking', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const twice = {
			comment: { add: { body: test.rich('Seen') } },
			issuelinks: { add: { type: { name: 'Blocks' }, outwardIssue: { key } } },
			timetracking: { edit: { remainingEstimate: '4h' } },
		};
		for (const [field, operation] of Object.entries(twice)) {
			const answer = await update(test, key, { update: { [field]: [operation, operation] } });
			expect([answer.status, Object.keys(answer.body.errors)]).toEqual([400, [field]]);
		}
	});
});

describe.each(flavours)('Links of issues on %s', (flavour) => {
	const blocks = { name: 'Blocks' };

	it('are added when an issue is created, changed and moved on', async () => {
		const test = await openJira(flavour);
		const other = await test.issue();
		const add = (link: object) => ({ issuelinks: [{ add: { type: blocks, ...link } }] });
		const fields = { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'Linked' };
		const made = await test.call('POST', 'issue', {
			body: { fields, update: add({ outwardIssue: { key: other } }) },
		});
		expect(made.status).toBe(201);
		const key = String(made.body.key);
		expect(await valueOf(test, key, 'issuelinks')).toMatchObject([
			{ type: { name: 'Blocks', outward: 'blocks' }, outwardIssue: { key: other } },
		]);
		expect(await valueOf(test, other, 'issuelinks')).toMatchObject([
			{ type: { inward: 'is blocked by' }, inwardIssue: { key } },
		]);
		const inward = { update: add({ inwardIssue: { key: other } }) };
		expect((await update(test, key, inward)).status).toBe(204);
		expect(await valueOf(test, key, 'issuelinks')).toHaveLength(2);
		const close = test.jira.transitions.find(({ id }) => id === '41');
		close?.screen?.fields.push('issuelinks');
		const third = await test.issue();
		const moved = await test.call('POST', `issue/${key}/transitions`, {
			body: {
				transition: { id: '41' },
				fields: { resolution: { name: 'Done' } },
				update: add({ outwardIssue: { key: third } }),
			},
		});
		expect(moved.status).toBe(204);
		expect(await valueOf(test, third, 'issuelinks')).toHaveLength(1);
		await test.call('DELETE', `issue/${key}`);
		expect(await valueOf(test, third, 'issuelinks')).toEqual([]);
	});

	it('are refused to unknown issues, of unknown types, and with neither or both ends', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const missing = 'Issue does not exist or you do not have permission to see it.';
		for (const [link, message] of [
			[{ type: { name: 'Nope' }, outwardIssue: { key } }, /^No issue link type with name 'Nope'/],
			[{ type: blocks, outwardIssue: { key: 'SUP-99' } }, missing],
			[{ type: blocks }, /either/],
			[{ type: blocks, inwardIssue: { key }, outwardIssue: { key } }, /either/],
			[{ type: blocks, outwardIssue: { key }, comment: { body: 'x' } }, /comment/],
		] as const) {
			const answer = await update(test, key, { update: { issuelinks: [{ add: link }] } });
			expect(answer.status).toBe(400);
			expect(answer.body.errorMessages[0]).toMatch(message);
		}
		expect(await valueOf(test, key, 'issuelinks')).toEqual([]);
	});
});
