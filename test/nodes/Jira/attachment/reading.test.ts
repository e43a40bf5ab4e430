import { jsonOf, located } from '../jiraRun';
import { onEachJira, type JiraAtHand } from '../onEachJira';

/** Attaches files with these names to a new issue, and returns its key. */
async function issueWith(jira: JiraAtHand, ...names: string[]): Promise<string> {
	const key = await jira.newIssue();
	const file = (fileName: string) => ({
		data: Buffer.from(`In ${fileName}`).toString('base64'),
		mimeType: 'text/plain',
		fileName,
	});
	const binary = Object.fromEntries(names.map((name, index) => [`file${index}`, file(name)]));
	await jira.run({
		operation: 'attachment.upload',
		parameters: { issue: located('key', key), binaryPropertyName: '*' },
		files: [binary],
	});
	return key;
}

onEachJira('attachment.get', (jira) => {
	const get = async (attachmentId: string) =>
		jsonOf(
			await jira.run({
				operation: 'attachment.get',
				parameters: { attachmentId },
				continueOnFail: true,
			}),
		);

	it('reads what an attachment is, with its ID on both kinds of Jira', async () => {
		await issueWith(jira, 'a.txt', 'b.txt');
		expect(await get('10001')).toMatchObject([
			{ id: '10001', filename: 'b.txt', mimeType: 'text/plain', size: 8 },
		]);
		const [{ error } = {}] = await get('99999');
		expect(error).toContain('99999');
	});
});

onEachJira('attachment.getMany', (jira) => {
	it.each([
		['*.pdf', ['a.pdf', 'B.PDF']],
		['?.pdf, c*', ['a.pdf', 'B.PDF', 'c (1).txt']],
		['c (1).txt', ['c (1).txt']],
		['.pdf', []],
		['', ['a.pdf', 'B.PDF', 'c (1).txt']],
	])('lists the files named %s', async (fileNames, names) => {
		const issue = located('key', await issueWith(jira, 'a.pdf', 'B.PDF', 'c (1).txt'));
		const run = await jira.run({
			operation: 'attachment.getMany',
			parameters: { issue, fileNames },
		});
		expect(jsonOf(run).map(({ filename }) => filename)).toEqual(names);
	});

	it('reads several issues with one request', async () => {
		const keys = [await issueWith(jira, 'a.pdf'), await issueWith(jira, 'b.pdf')];
		const run = await jira.run({
			operation: 'attachment.getMany',
			parameters: { issue: located('key', '={{ $json.key }}') },
			items: keys.map((key) => ({ key })),
		});
		expect(jsonOf(run).map(({ filename }) => filename)).toEqual(['a.pdf', 'b.pdf']);
		const reads = jira.sandbox.requests.filter(({ path }) => !path.endsWith('/myself'));
		expect(reads).toHaveLength(1);
	});
});

onEachJira('attachment.download', (jira) => {
	it('downloads the files of an issue whose names fit', async () => {
		const issue = located('key', await issueWith(jira, 'a.pdf', 'b.txt'));
		const { items } = await jira.run({
			operation: 'attachment.download',
			parameters: { from: 'issue', issue, fileNames: '*.PDF' },
		});
		expect(items[0]).toHaveLength(1);
		expect(items[0]?.[0]?.binary?.['data']).toMatchObject({ fileName: 'a.pdf' });
	});
});

onEachJira('attachment.delete', (jira) => {
	it('may find nothing to delete, if the user ticks that this is fine', async () => {
		const run = await jira.run({
			operation: 'attachment.delete',
			parameters: { attachmentId: '99999', goneIsFine: true },
		});
		expect(jsonOf(run)).toEqual([{ deleted: false, id: '99999' }]);
	});
});
