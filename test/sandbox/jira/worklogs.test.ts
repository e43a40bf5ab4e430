import type { Flavour } from './model';
import { adf, openJira } from './testJira';
import type { TestAnswer, TestJira } from './testJira';

const flavours: Flavour[] = ['cloud', 'dataCenter'];
const started = '2026-01-02T10:00:00.000+0000';

async function log(
	test: TestJira,
	key: string,
	work: object,
	query = '',
	as = 'mia',
): Promise<TestAnswer> {
	return await test.call('POST', `issue/${key}/worklog${query}`, { body: work, as });
}

async function listed(test: TestJira, key: string, query = '', as = 'mia') {
	return (await test.call('GET', `issue/${key}/worklog${query}`, { as })).body;
}

async function field(test: TestJira, key: string, name: string) {
	return (await test.call('GET', `issue/${key}?fields=${name}`)).body.fields[name];
}

function ids(page: { worklogs: Array<{ id: string }> }): string[] {
	return page.worklogs.map(({ id }) => id);
}

describe.each(flavours)('Worklogs on %s', (flavour) => {
	const refusedStatus = flavour === 'cloud' ? 400 : 403;

	it('are returned as they are stored', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const answer = await log(test, key, {
			timeSpent: '3h 20m',
			started,
			comment: test.rich('Cables'),
		});
		const version = flavour === 'cloud' ? '3' : '2';
		expect(answer).toMatchObject({
			status: 201,
			body: {
				self: `${test.jira.webUrl}/rest/api/${version}/issue/10000/worklog/10000`,
				id: '10000',
				issueId: '10000',
				author: { displayName: 'Mia Krause' },
				updateAuthor: { displayName: 'Mia Krause' },
				comment: test.rich('Cables'),
				started: '2026-01-02T11:00:00.000+0100',
				created: '2026-02-03T10:00:00.000+0100',
				timeSpent: '3h 20m',
				timeSpentSeconds: 12_000,
			},
		});
		expect((await test.call('GET', `issue/${key}/worklog/10000`)).body).toEqual(answer.body);
		expect(await listed(test, key)).toMatchObject({ total: 1, worklogs: [answer.body] });
		expect(await field(test, key, 'worklog')).toMatchObject({ total: 1, worklogs: [answer.body] });
	});

	it.each<[what: string, work: object, seconds: number]>([
		['days and hours', { timeSpent: '1d 1.5h' }, 34_200],
		['a week', { timeSpent: '1w' }, 144_000],
		['minutes without a unit', { timeSpent: '90' }, 5400],
		['minutes as a number', { timeSpent: 90 }, 5400],
		['seconds', { timeSpentSeconds: 61 }, 61],
	])('accept %s', async (_what, work, seconds) => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const { body } = await log(test, key, { started, ...work });
		expect(body.timeSpentSeconds).toBe(seconds);
	});

	const noDuration = {
		errorMessages: ['Worklog must not be null.'],
		errors: { timeLogged: 'Invalid time duration entered.' },
	};
	const notADate = {
		errors: { started: expect.stringContaining('yyyy-MM-dd') as unknown },
	};
	it.each<[what: string, work: object, answer: object]>([
		['no time', { started }, noDuration],
		['a time that is none', { started, timeSpent: 'soon' }, noDuration],
		['less than a minute', { started, timeSpentSeconds: 59 }, noDuration],
		['half a second', { started, timeSpentSeconds: 90.5 }, noDuration],
		['seconds as a text', { started, timeSpentSeconds: '3600' }, noDuration],
		[
			'the time twice',
			{ started, timeSpent: '1h', timeSpentSeconds: 3600 },
			{ errors: { timeSpent: 'A value is required for manual estimate adjustment' } },
		],
		['Z for an offset', { timeSpent: '1h', started: '2026-01-02T10:00:00.000Z' }, notADate],
		['no milliseconds', { timeSpent: '1h', started: '2026-01-02T10:00:00+0000' }, notADate],
		[
			'a colon in the offset',
			{ timeSpent: '1h', started: '2026-01-02T10:00:00.000+00:00' },
			notADate,
		],
		['a day', { timeSpent: '1h', started: '2026-01-02' }, notADate],
		['milliseconds since 1970', { timeSpent: '1h', started: 1_767_348_000_000 }, notADate],
		[
			'a comment that is no text',
			{ timeSpent: '1h', started, comment: 5 },
			{ errors: { comment: 'Comment body is not valid!' } },
		],
		[
			'a group that is not there',
			{ timeSpent: '1h', started, visibility: { type: 'group', value: 'nobody' } },
			{ errors: { commentLevel: 'Group: nobody does not exist.' } },
		],
		[
			'a role that is not there',
			{ timeSpent: '1h', started, visibility: { type: 'role', value: 'Nope' } },
			{ errors: { commentLevel: 'Role: Nope does not exist.' } },
		],
	])('refuse %s', async (_what, work, body) => {
		const test = await openJira(flavour);
		const key = await test.issue();
		expect(await log(test, key, work)).toMatchObject({ status: 400, body });
		expect((await listed(test, key)).total).toBe(0);
		expect(await field(test, key, 'timetracking')).toEqual({});
	});

	it('do not exist under another id or on another issue', async () => {
		const test = await openJira(flavour);
		const [key, other] = [await test.issue(), await test.issue()];
		await log(test, key, { timeSpent: '1h', started });
		expect((await test.call('GET', `issue/${key}/worklog/1`)).status).toBe(404);
		expect((await test.call('GET', `issue/${other}/worklog/10000`)).status).toBe(404);
		expect((await test.call('DELETE', `issue/${other}/worklog/10000`)).status).toBe(404);
		expect((await log(test, 'NOPE-1', { timeSpent: '1h', started })).status).toBe(404);
	});

	it('limited to a group are hidden from everybody else', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const visibility = { type: 'group', value: 'jira-administrators' };
		const made = await log(test, key, { timeSpent: '1h', started, visibility }, '', 'jonas');
		expect(made.body.visibility).toMatchObject(visibility);
		expect((await listed(test, key)).total).toBe(0);
		expect((await field(test, key, 'worklog')).total).toBe(0);
		expect((await test.call('GET', `issue/${key}/worklog/10000`)).status).toBe(404);
		expect(ids(await listed(test, key, '', 'jonas'))).toEqual(['10000']);
	});

	it('can be changed by their authors, only in what a request mentions', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		await log(test, key, { timeSpent: '1h', started, comment: test.rich('Cables') });
		const path = `issue/${key}/worklog/10000`;
		const body = { timeSpent: '2h' };
		expect((await test.call('PUT', path, { body, as: 'zoe' })).status).toBe(refusedStatus);
		test.now += 60_000;
		expect(await test.call('PUT', path, { body })).toMatchObject({
			status: 200,
			body: {
				timeSpentSeconds: 7200,
				comment: test.rich('Cables'),
				started: '2026-01-02T11:00:00.000+0100',
				updated: '2026-02-03T10:01:00.000+0100',
			},
		});
		const comment = test.rich('Long cables');
		const commented = await test.call('PUT', path, { body: { comment }, as: 'jonas' });
		expect(commented.body).toMatchObject({
			comment,
			timeSpentSeconds: 7200,
			author: { displayName: 'Mia Krause' },
			updateAuthor: { displayName: 'Jonas Weber' },
		});
		expect((await test.call('DELETE', path, { as: 'zoe' })).status).toBe(refusedStatus);
		expect((await test.call('DELETE', path)).status).toBe(204);
		expect((await test.call('GET', path)).status).toBe(404);
	});

	it('need the permission to work on issues', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const project = test.jira.projects.byKey('SUP');
		if (project) project.permissions = { ...project.permissions, WORK_ON_ISSUES: [] };
		expect((await log(test, key, { timeSpent: '1h', started })).status).toBe(refusedStatus);
	});

	/** An issue with 4 hours remaining. */
	const estimated = async (test: TestJira): Promise<string> =>
		await test.issue({ timetracking: { originalEstimate: '1d', remainingEstimate: '4h' } });

	it.each<[query: string, remaining: string]>([
		['', '3h'],
		['?adjustEstimate=auto', '3h'],
		['?adjustEstimate=leave', '4h'],
		['?adjustEstimate=new&newEstimate=2d', '2d'],
		['?adjustEstimate=manual&reduceBy=30m', '3h 30m'],
		['?adjustEstimate=manual&reduceBy=1w', '0m'],
	])('leave, if added with "%s", %s remaining', async (query, remaining) => {
		const test = await openJira(flavour);
		const key = await estimated(test);
		await log(test, key, { timeSpent: '1h', started }, query);
		expect(await field(test, key, 'timetracking')).toMatchObject({
			originalEstimate: '1d',
			remainingEstimate: remaining,
			timeSpent: '1h',
			timeSpentSeconds: 3600,
		});
	});

	it.each<[method: string, query: string, remaining: string]>([
		['PUT', '', '1h'],
		['PUT', '?adjustEstimate=leave', '3h'],
		['PUT', '?adjustEstimate=new&newEstimate=90', '1h 30m'],
		['DELETE', '', '4h'],
		['DELETE', '?adjustEstimate=leave', '3h'],
		['DELETE', '?adjustEstimate=new&newEstimate=2h', '2h'],
		['DELETE', '?adjustEstimate=manual&increaseBy=30m', '3h 30m'],
	])('%s with "%s" leaves %s remaining', async (method, query, remaining) => {
		const test = await openJira(flavour);
		const key = await estimated(test);
		await log(test, key, { timeSpent: '1h', started });
		const body = method === 'PUT' ? { body: { timeSpent: '3h' } } : {};
		await test.call(method, `issue/${key}/worklog/10000${query}`, body);
		expect((await field(test, key, 'timetracking')).remainingEstimate).toBe(remaining);
	});

	it.each([
		['POST', '?adjustEstimate=new', 'newEstimate'],
		['POST', '?adjustEstimate=new&newEstimate=soon', 'newEstimate'],
		['POST', '?adjustEstimate=manual', 'reduceBy'],
		['POST', '?adjustEstimate=later', 'adjustEstimate'],
		['PUT', '?adjustEstimate=new', 'newEstimate'],
		['PUT', '?adjustEstimate=manual&reduceBy=1h', 'adjustEstimate'],
		['DELETE', '?adjustEstimate=new', 'newEstimate'],
		['DELETE', '?adjustEstimate=manual&reduceBy=1h', 'increaseBy'],
	])('%s refuses %s', async (method, query, key) => {
		const test = await openJira(flavour);
		const issue = await estimated(test);
		await log(test, issue, { timeSpent: '1h', started });
		const path = `issue/${issue}/worklog${method === 'POST' ? '' : '/10000'}${query}`;
		const body = method === 'DELETE' ? {} : { body: { timeSpent: '2h', started } };
		const answer = await test.call(method, path, body);
		expect(answer.status).toBe(400);
		expect(Object.keys(answer.body.errors as object)).toEqual([key]);
		expect(await listed(test, issue)).toMatchObject({ total: 1, worklogs: [{ timeSpent: '1h' }] });
		expect((await field(test, issue, 'timetracking')).remainingEstimate).toBe('3h');
	});
});

describe('Worklogs on Cloud', () => {
	it('come page by page and can be filtered by the time at which work began', async () => {
		const test = await openJira('cloud');
		const key = await test.issue();
		for (const hour of ['08', '09', '10']) {
			await log(test, key, { timeSpent: '1h', started: `2026-01-02T${hour}:00:00.000+0000` });
		}
		const page = await listed(test, key, '?startAt=1&maxResults=1');
		expect(page).toMatchObject({ startAt: 1, maxResults: 1, total: 3 });
		expect(ids(page)).toEqual(['10001']);
		const nine = Date.parse('2026-01-02T09:00:00Z');
		expect(ids(await listed(test, key, `?startedAfter=${nine}`))).toEqual(['10001', '10002']);
		expect(ids(await listed(test, key, `?startedBefore=${nine}`))).toEqual(['10000']);
	});

	it('keep properties and show them on request', async () => {
		const test = await openJira('cloud');
		const key = await test.issue();
		const properties = [{ key: 'app.note', value: { by: 'me' } }];
		const made = await log(test, key, { timeSpent: '1h', started, properties });
		expect(made.body).not.toHaveProperty('properties');
		expect(await listed(test, key, '?expand=properties')).toMatchObject({
			worklogs: [{ properties }],
		});
		const one = await test.call('GET', `issue/${key}/worklog/10000/properties/app.note`);
		expect(one.body).toEqual(properties[0]);
	});

	it('accept a group by its id and return its name too', async () => {
		const test = await openJira('cloud');
		const key = await test.issue();
		const picked = await test.call('GET', 'groups/picker?query=jira-users');
		const [{ groupId }] = picked.body.groups;
		const visibility = { type: 'group', identifier: groupId };
		const made = await log(test, key, { timeSpent: '1h', started, visibility });
		expect(made.body.visibility).toEqual({ ...visibility, value: 'jira-users' });
	});

	it('must say when work began, as documented', async () => {
		const test = await openJira('cloud');
		const answer = await log(test, await test.issue(), { timeSpent: '1h' });
		expect(answer.status).toBe(400);
		expect(Object.keys(answer.body.errors as object)).toEqual(['started']);
	});

	it('have comments as documents in v3 and as wiki markup in v2', async () => {
		const test = await openJira('cloud');
		const key = await test.issue();
		await log(test, key, { timeSpent: '1h', started, comment: adf('Cables') });
		const { body } = await test.call('GET', `issue/${key}/worklog/10000`, { version: '2' });
		expect(body.comment).toBe('Cables');
		const wiki = await log(test, key, { timeSpent: '1h', started, comment: 'Cables' });
		expect(wiki.status).toBe(400);
	});
});

describe('Worklogs on Data Center', () => {
	it('begin now by default', async () => {
		const test = await openJira('dataCenter');
		const { body } = await log(test, await test.issue(), { timeSpent: '1h' });
		expect(body.started).toBe('2026-02-03T10:00:00.000+0100');
	});

	it('refuse unknown fields, and an empty change', async () => {
		const test = await openJira('dataCenter');
		const key = await test.issue();
		const unknown = await log(test, key, { timeSpent: '1h', newEstimate: '1d' });
		expect(unknown.body.errorMessages[0]).toContain('Unrecognized field "newEstimate"');
		await log(test, key, { timeSpent: '1h' });
		const nothing = await test.call('PUT', `issue/${key}/worklog/10000`, { body: {} });
		expect(nothing.status).toBe(400);
	});
});
