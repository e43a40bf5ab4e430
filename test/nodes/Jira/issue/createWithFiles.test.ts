import type { IBinaryKeyData } from 'n8n-workflow';
import { IdleClock } from '../../../faults/time/idleClock';
import { storeBinary } from '../../../harness/engine';
import { jsonOf, located, runJira, type JiraRun } from '../jiraRun';
import { onEachJira } from '../onEachJira';

/** Virtual time, which passes instantly. */
const clock = new IdleClock();
beforeAll(() => clock.install());
afterAll(() => clock.uninstall());

const file = (fileName: string, content = fileName) => ({
	data: Buffer.from(content).toString('base64'),
	mimeType: 'text/plain',
	fileName,
});

onEachJira('issue.create', (jira) => {
	const api = jira.isCloud ? '/rest/api/3' : '/rest/api/2';
	const uploads = { method: 'POST', path: `${api}/issue/*/attachments` };
	const forbidden = { status: 403, body: { errorMessages: ['Not you.'] } };

	/** A run that creates an issue for each item, with its files. */
	const creating = (files: readonly IBinaryKeyData[], attachments = '*'): JiraRun => ({
		operation: 'issue.create',
		items: files.map((_, index) => ({ summary: `Printer ${index}` })),
		files,
		parameters: {
			project: located('key', 'SUP'),
			issueType: located('name', 'Task'),
			summary: '={{ $json.summary }}',
			additionalFields: { attachments },
		},
	});
	const create = async (files: readonly IBinaryKeyData[], attachments?: string) =>
		await jira.run({ ...creating(files, attachments), continueOnFail: true });

	/** The issues that exist, with the names of their files. */
	const held = () =>
		[...Array(9).keys()].flatMap((index) => {
			const issue = jira.sandbox.jira.issues.byKey(`SUP-${index + 1}`);
			return issue === undefined
				? []
				: [
						[
							issue.values['summary'],
							jira.sandbox.jira.attachments.of(issue.id).map(({ filename }) => filename),
						],
					];
		});
	/** The writes that were sent. */
	const writes = () =>
		jira.sandbox.requests
			.filter(({ method, path }) => method === 'POST' && !path.includes('/search'))
			.map(({ endpoint }) => endpoint.replace(/^.*\/rest\/api\/\d/, ''));

	it('creates issues together, and attaches the files of each', async () => {
		const files = [{ a: file('a.txt'), b: file('b.txt') }, {}, { c: file('c.txt') }];
		const { items } = await create(files);
		expect(held()).toEqual([
			['Printer 0', ['a.txt', 'b.txt']],
			['Printer 1', []],
			['Printer 2', ['c.txt']],
		]);
		expect(writes()).toEqual([
			'/issue/bulk',
			'/issue/{issueIdOrKey}/attachments',
			'/issue/{issueIdOrKey}/attachments',
		]);
		const [first, second, third] = items[0] ?? [];
		expect(first?.json).toMatchObject({
			key: 'SUP-1',
			url: `${jira.sandbox.siteUrl}/browse/SUP-1`,
			attachments: [
				{ id: expect.any(String), filename: 'a.txt', mimeType: 'text/plain', size: 5 },
				{ filename: 'b.txt' },
			],
		});
		expect(second?.json).not.toHaveProperty('attachments');
		expect(third?.json).toMatchObject({ attachments: [{ filename: 'c.txt' }] });
		expect(Object.keys(first?.binary ?? {})).toEqual(['a', 'b']);
	});

	it('streams a file from where n8n stores it', async () => {
		const data = await storeBinary(Buffer.alloc(3_000_000), {
			fileName: 'film.mp4',
			mimeType: 'video/mp4',
		});
		const [issue] = jsonOf(await create([{ data }], 'data'));
		expect(issue).toMatchObject({ attachments: [{ filename: 'film.mp4', size: 3_000_000 }] });
	});

	it('refuses an item without its file before it creates the issue, and no other', async () => {
		const files = [{ data: file('a.txt') }, { photo: file('b.png') }, {}];
		const [first, second, third] = jsonOf(await create(files, 'data'));
		expect(first).toMatchObject({ key: 'SUP-1' });
		expect(second?.['error']).toBe("The item has the file 'photo', but none called 'data'");
		expect(third?.['error']).toBe('The node before passed no file on');
		expect(held()).toEqual([['Printer 0', ['a.txt']]]);
	});

	it('refuses a file that is too large for this Jira before it creates the issue', async () => {
		jira.sandbox.configure({ uploadLimit: 3 });
		const [failed] = jsonOf(await create([{ data: file('a.txt') }]));
		expect(failed?.['error']).toContain("The file 'a.txt' has 5 bytes, but this Jira accepts");
		expect(held()).toEqual([]);
	});

	it('says which file is not attached when Jira refuses one, and attaches the others', async () => {
		// The shared request, and then the second file on its own.
		const faults = [
			{ ...uploads, ...forbidden },
			{ ...uploads, ...forbidden, skip: 1 },
		];
		jira.sandbox.configure({ faults });
		const files = [{ a: file('a.txt'), b: file('b.txt') }];
		const [failed] = jsonOf(await create(files));
		expect(failed?.['error']).toMatch(
			/^Create issue \(SUP-1\) and Attach a\.txt \(\d+\) were done, but Attach b\.txt failed: /,
		);
		expect(failed?.['details']).toMatchObject({
			description: expect.stringContaining(
				'Running the item again would repeat Create issue (SUP-1) and Attach a.txt',
			),
			steps: [
				{ step: 'Create issue', outcome: 'done', id: 'SUP-1' },
				{ step: 'Attach a.txt', outcome: 'done' },
				{ step: 'Attach b.txt', outcome: 'failed' },
			],
		});
		expect(held()).toEqual([['Printer 0', ['a.txt']]]);
	});

	it('goes on with the other issues of a shared request, and reports the one done in part', async () => {
		jira.sandbox.configure({
			faults: [{ ...uploads, path: `${api}/issue/SUP-2/attachments`, ...forbidden }],
		});
		const files = ['a', 'b', 'c'].map((name) => ({ data: file(`${name}.txt`) }));
		const { error } = await runJira(jira.sandbox, creating(files));
		expect(error?.message).toContain('Create issue (SUP-2) was done, but Attach b.txt failed');
		expect(error?.description).toMatch(
			/Of 3 items, 2 were created \(items 0, 2: SUP-1, SUP-3\), 1 was done in part \(item 1\)\.$/,
		);
		expect(held().map(([, names]) => names)).toEqual([['a.txt'], [], ['c.txt']]);
	});

	it.each([['bulk'], ['attachments']])(
		'creates and attaches nothing twice if the answer to /%s is lost',
		async (path) => {
			const lost = path === 'bulk' ? `${api}/issue/bulk` : uploads.path;
			jira.sandbox.configure({ faults: [{ method: 'POST', path: lost, drop: 'after' }] });
			const files = ['a', 'b'].map((name) => ({ data: file(`${name}.txt`) }));
			expect(jsonOf(await create(files)).map(({ key }) => key)).toEqual(['SUP-1', 'SUP-2']);
			expect(held()).toEqual([
				['Printer 0', ['a.txt']],
				['Printer 1', ['b.txt']],
			]);
		},
	);

	it('says that a file may be attached, and does not create the issue again', async () => {
		jira.sandbox.configure({ faults: [{ ...uploads, drop: 'before', times: 0 }] });
		const files = ['a', 'b'].map((name) => ({ data: file(`${name}.txt`) }));
		const failed = jsonOf(await create(files));
		expect(failed).toMatchObject(
			['a', 'b'].map((name, index) => ({
				error: expect.stringContaining(
					`Create issue (SUP-${index + 1}) was done, and Attach ${name}.txt may have been`,
				),
				details: { mayHaveBeenDone: true },
			})),
		);
		expect(held()).toEqual([
			['Printer 0', []],
			['Printer 1', []],
		]);
		expect(writes().filter((path) => path !== '/issue/bulk')).toHaveLength(2);
	});
});
