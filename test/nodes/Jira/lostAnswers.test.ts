import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { IdleClock } from '../../faults/time/idleClock';
import { storeBinary } from '../../harness/engine';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { contractMismatches, undeclaredRequests } from './contractOf';
import { jsonOf, located, pairsOf, runJira, type JiraRun } from './jiraRun';
import { moving } from './transitionRuns';

/** Virtual time, which passes instantly. */
const clock = new IdleClock();

beforeAll(() => clock.install());
afterAll(() => clock.uninstall());

describe.each(['cloud', 'dataCenter'] as const)('After a lost answer, %s', (flavour) => {
	const api = flavour === 'cloud' ? '/rest/api/3' : '/rest/api/2';
	const creates = { method: 'POST', path: `${api}/issue` };
	const bulkCreates = { method: 'POST', path: `${api}/issue/bulk` };
	const comments = { method: 'POST', path: `${api}/issue/*/comment` };
	const uploads = { method: 'POST', path: `${api}/issue/*/attachments` };
	const transitions = { method: 'POST', path: `${api}/issue/*/transitions` };
	const search = flavour === 'cloud' ? `${api}/search/jql` : `${api}/search`;

	let sandbox: Sandbox;
	beforeEach(async () => {
		sandbox = await startSandbox({ flavour });
	});
	afterEach(async () => {
		// Every request must be documented, and must be one that the operation declares.
		expect(contractMismatches(sandbox)).toEqual([]);
		await sandbox.close();
	});

	const run = async (asked: JiraRun) => {
		sandbox.clearRequests();
		const result = await runJira(sandbox, asked);
		expect(undeclaredRequests(sandbox, asked.operation)).toEqual([]);
		return result;
	};

	const creating = (more: INodeParameters = {}) => ({
		operation: 'issue.create',
		parameters: {
			project: located('key', 'SUP'),
			issueType: located('name', 'Task'),
			summary: '={{ $json.summary }}',
			...more,
		},
	});
	const tickets = (count: number) =>
		Array.from({ length: count }, (_, index) => ({ summary: `Ticket ${index}` }));

	async function anIssue(): Promise<string> {
		const [issue] = jsonOf(await runJira(sandbox, { ...creating(), items: tickets(1) }));
		return String(issue?.['key']);
	}

	const commenting = (issue: string, body = 'On it', more: INodeParameters = {}) => ({
		operation: 'comment.add',
		parameters: { issue: located('key', issue), body, ...more },
	});

	const uploading = (issue: string) => ({
		operation: 'attachment.upload',
		parameters: { issue: located('key', issue) },
	});
	const file = async (content: string, fileName = 'report.txt') => ({
		data: await storeBinary(Buffer.from(content), { mimeType: 'text/plain', fileName }),
	});

	/** Paths of the requests that write. */
	const writes = () =>
		sandbox.requests
			.filter(({ method, path }) => method !== 'GET' && !path.endsWith(search))
			.map(({ path }) => path.slice(path.indexOf(api) + api.length));
	const looks = () => sandbox.requests.filter(({ path }) => path.endsWith(search)).length;
	const summaries = () =>
		[...sandbox.jira.issues.all()].map(({ values }) => String(values['summary']));
	const commentsOf = (key: string) => sandbox.jira.issues.byKey(key)?.comments ?? [];
	const isOpen = ([json]: IDataObject[]) =>
		(json?.['details'] as IDataObject | undefined)?.['mayHaveBeenDone'];

	describe('of a creation', () => {
		it('finds the issue', async () => {
			sandbox.configure({ faults: [{ ...creates, drop: 'after' }] });
			const [issue] = jsonOf(await run({ ...creating(), items: tickets(1) }));
			expect(issue).toEqual({
				id: '10000',
				key: 'SUP-1',
				self: expect.stringMatching(/\/issue\/10000$/),
				url: expect.stringMatching(/\/browse\/SUP-1$/),
			});
			expect(writes()).toEqual(['/issue']);
			expect(looks()).toBe(1);
		});

		it('finds all issues of a shared request, each for its item and none twice', async () => {
			const created = jsonOf(await run({ ...creating(), items: tickets(3) }));
			sandbox.configure({ faults: [{ ...bulkCreates, drop: 'after' }] });
			const result = await run({
				...creating({ project: located('id', '10000') }),
				items: tickets(3),
			});
			expect(pairsOf(result)).toEqual([0, 1, 2]);
			expect(jsonOf(result).map(({ key }) => key)).toEqual(['SUP-4', 'SUP-5', 'SUP-6']);
			expect(jsonOf(result).map(Object.keys)).toEqual(created.map(Object.keys));
			expect(writes()).toEqual(['/issue/bulk']);
			expect(looks()).toBe(1);
			expect(sandbox.jira.issues.size).toBe(6);
		});

		it('finds those that the answer to a shared request does not name', async () => {
			sandbox.configure({ faults: [{ ...bulkCreates, malformed: true }] });
			const result = await run({ ...creating(), items: tickets(3) });
			expect(jsonOf(result).map(({ key }) => key)).toEqual(['SUP-1', 'SUP-2', 'SUP-3']);
			expect(sandbox.jira.issues.size).toBe(3);
		});

		it('looks again while the index lags', async () => {
			sandbox.configure({ searchLag: 2_000, faults: [{ ...bulkCreates, drop: 'after' }] });
			const result = await run({ ...creating(), items: tickets(2) });
			expect(jsonOf(result).map(({ key }) => key)).toEqual(['SUP-1', 'SUP-2']);
			expect(looks()).toBe(2);
		});

		it.each([
			['is not in the index in time', { searchLag: 60_000 }, 'after', 1],
			['never arrived', {}, 'before', 0],
		] as const)('leaves open what %s, and sends nothing twice', async (_, settings, drop, size) => {
			sandbox.configure({ ...settings, faults: [{ ...creates, drop }] });
			const result = await run({ ...creating(), items: tickets(1), continueOnFail: true });
			expect(isOpen(jsonOf(result))).toBe(true);
			expect(writes()).toEqual(['/issue']);
			expect(looks()).toBe(3);
			expect(sandbox.jira.issues.size).toBe(size);
		});

		it('does not mistake an issue of the same name for the lost one', async () => {
			await anIssue();
			sandbox.configure({ faults: [{ ...creates, drop: 'before' }] });
			const result = await run({ ...creating(), items: tickets(1), continueOnFail: true });
			expect(isOpen(jsonOf(result))).toBe(true);
			expect(summaries()).toEqual(['Ticket 0']);
		});

		it('stops looking when the sign-in is refused, and still says what it knows', async () => {
			sandbox.configure({
				faults: [
					{ ...creates, drop: 'after' },
					{ method: 'POST', path: search, status: 401, times: 0 },
				],
			});
			const result = await run({ ...creating(), items: tickets(1), continueOnFail: true });
			expect(isOpen(jsonOf(result))).toBe(true);
			expect(looks()).toBeLessThan(3);
		});

		it('ends at once when the run is cancelled', async () => {
			sandbox.configure({ searchLag: 60_000, faults: [{ ...creates, drop: 'after' }] });
			const cancel = new AbortController();
			const running = run({ ...creating(), items: tickets(1), signal: cancel.signal });
			while (looks() === 0) {
				// eslint-disable-next-line @n8n/community-nodes/no-restricted-globals -- waits for the first look
				await new Promise(setImmediate);
			}
			cancel.abort();
			expect((await running).status).toBe('canceled');
			expect(looks()).toBe(1);
		});
	});

	describe('of a comment', () => {
		it('finds it, as Jira would have answered it', async () => {
			const issue = await anIssue();
			const asJiraAnswers = commenting(issue, 'On it', { simplify: false });
			const [added] = jsonOf(await run(asJiraAnswers));
			sandbox.configure({ faults: [{ ...comments, drop: 'after' }] });
			const [found] = jsonOf(await run(asJiraAnswers));
			expect(found).toEqual({
				...added,
				id: '10001',
				self: expect.stringMatching(/10001$/),
				created: expect.any(String),
				updated: expect.any(String),
			});
			expect(writes()).toEqual([`/issue/${issue}/comment`]);
			expect(commentsOf(issue)).toHaveLength(2);
		});

		it('leaves open a comment that is missing, even if there is a similar one', async () => {
			const issue = await anIssue();
			await run(commenting(issue));
			sandbox.configure({ faults: [{ ...comments, drop: 'before' }] });
			const result = await run({ ...commenting(issue), continueOnFail: true });
			expect(isOpen(jsonOf(result))).toBe(true);
			expect(writes()).toEqual([`/issue/${issue}/comment`]);
			expect(commentsOf(issue)).toHaveLength(1);
		});
	});

	describe('of an upload', () => {
		it('finds the files of all items, even identical ones', async () => {
			const issue = await anIssue();
			const first = jsonOf(await run({ ...uploading(issue), files: [await file('one')] }));
			expect(first).toMatchObject([{ id: '10000' }]);
			clock.pass(2_000);
			// The first request contains one file, the next one those that were added meanwhile.
			sandbox.configure({ faults: [{ ...uploads, drop: 'after', times: 2 }] });
			const files = [await file('one'), await file('two'), await file('two'), await file('2', 'b')];
			const result = await run({ ...uploading(issue), items: files.map(() => ({})), files });
			expect(jsonOf(result)).toMatchObject([
				{ id: '10001', filename: 'report.txt' },
				{ id: '10002', filename: 'report.txt' },
				{ id: '10003', filename: 'report.txt' },
				{ id: '10004', filename: 'b' },
			]);
			expect(writes()).toHaveLength(2);
		});

		it('leaves open a missing file, even if the same file was attached before', async () => {
			const issue = await anIssue();
			await run({ ...uploading(issue), files: [await file('one')] });
			clock.pass(2_000);
			sandbox.configure({ faults: [{ ...uploads, drop: 'before' }] });
			const result = await run({
				...uploading(issue),
				files: [await file('one')],
				continueOnFail: true,
			});
			expect(isOpen(jsonOf(result))).toBe(true);
			expect(writes()).toHaveLength(1);
		});
	});

	describe('of a transition', () => {
		it('reads the status', async () => {
			const issue = await anIssue();
			sandbox.configure({ faults: [{ ...transitions, drop: 'after' }] });
			expect(jsonOf(await run(moving(issue, 'In Progress')))).toEqual([
				expect.objectContaining({ key: issue, transitioned: true }),
			]);
			expect(writes()).toEqual([`/issue/${issue}/transitions`]);
		});

		it('leaves open one that cannot be seen', async () => {
			const issue = await anIssue();
			sandbox.configure({ faults: [{ ...transitions, drop: 'before' }] });
			const result = await run({ ...moving(issue, 'In Progress'), continueOnFail: true });
			expect(isOpen(jsonOf(result))).toBe(true);
			expect(writes()).toEqual([`/issue/${issue}/transitions`]);
		});
	});

	describe('by a mark', () => {
		const refusal = {
			status: 400,
			body: { errorMessages: [], errors: { properties: 'Nicht erlaubt.' } },
		};
		const propertiesSent = () =>
			sandbox.requests
				.filter(({ method, path }) => method === 'POST' && !path.endsWith(search))
				.map(({ body }) => JSON.stringify(body).includes('n8n.request'));

		it('differs for each item, and is on issues and comments', async () => {
			const issues = jsonOf(await run({ ...creating(), items: tickets(2) }));
			const keys = issues.map(({ key }) => String(key));
			await run({
				...commenting('={{ $json.key }}'),
				items: [...keys, ...keys].map((key) => ({ key })),
			});
			const marks = keys.flatMap((key) => {
				const issue = sandbox.jira.issues.byKey(key);
				return [issue, ...(issue?.comments ?? [])].map((one) => one?.properties['n8n.request']);
			});
			expect(marks).toEqual(
				marks.map(() => ({ id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f-]{27}$/) })),
			);
			expect(new Set(marks.map((mark) => JSON.stringify(mark))).size).toBe(6);
		});

		it.each([
			['an issue', creates, 1],
			['issues', bulkCreates, 2],
		])('that Jira refuses on %s is left out for the rest of the run', async (_, fault, count) => {
			sandbox.configure({ faults: [{ ...fault, ...refusal }] });
			const result = await run({ ...creating(), items: tickets(count) });
			expect(jsonOf(result)).toHaveLength(count);
			expect(propertiesSent()).toEqual([true, false]);
			expect(summaries()).toEqual(tickets(count).map(({ summary }) => summary));
		});

		it('that Jira refuses on a comment is left out of later ones', async () => {
			const issue = await anIssue();
			sandbox.configure({
				faults: [
					{ ...comments, ...refusal },
					{ ...comments, skip: 2, drop: 'before' },
				],
			});
			const result = await run({
				...commenting(issue, '={{ $json.text }}', { requestOptions: { concurrency: 1 } }),
				items: ['one', 'two', 'three'].map((text) => ({ text })),
				continueOnFail: true,
			});
			expect(propertiesSent()).toEqual([true, false, false, false]);
			expect(jsonOf(result).filter(({ id }) => id !== undefined)).toHaveLength(2);
			// Items without a mark are not looked for.
			const asked = sandbox.requests.map(({ method, path }) => `${method} ${path}`);
			expect(asked.filter((line) => /^GET .*comment/.test(line))).toEqual([]);
			expect(isOpen(jsonOf(result).filter(({ id }) => id === undefined))).toBe(true);
		});

		it('is not sent if it is turned off, and nothing is looked for', async () => {
			const off = { requestOptions: { marks: false } };
			sandbox.configure({ faults: [{ ...creates, drop: 'after' }] });
			const result = await run({ ...creating(off), items: tickets(1), continueOnFail: true });
			expect(isOpen(jsonOf(result))).toBe(true);
			expect(propertiesSent()).toEqual([false]);
			expect(looks()).toBe(0);
			await run(commenting('SUP-1', 'On it', off));
			expect(propertiesSent()).toEqual([false]);
		});
	});
});
