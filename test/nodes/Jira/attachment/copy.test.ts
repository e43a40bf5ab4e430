import type { IBinaryData, INodeParameters } from 'n8n-workflow';
import { readBinary } from '../../../harness/engine';
import { jsonOf, located, pairsOf, runJira } from '../jiraRun';
import { onEachJira, type JiraAtHand } from '../onEachJira';

/** Attaches files with these names to a new issue, and returns its key. */
async function issueWith(jira: JiraAtHand, ...names: string[]): Promise<string> {
	const key = await jira.newIssue();
	const file = (fileName: string) => ({
		data: Buffer.from(`In ${fileName}`).toString('base64'),
		mimeType: 'text/plain',
		fileName,
	});
	await jira.run({
		operation: 'attachment.upload',
		parameters: { issue: located('key', key), binaryPropertyName: '*' },
		files: [Object.fromEntries(names.map((name, index) => [`file${index}`, file(name)]))],
	});
	jira.sandbox.clearRequests();
	return key;
}

onEachJira('attachment.copy', (jira) => {
	const copy = async (to: string, parameters: INodeParameters, more = {}) =>
		await jira.run({
			operation: 'attachment.copy',
			parameters: { issue: located('key', to), ...parameters },
			continueOnFail: true,
			...more,
		});
	const ofIssue = (key: string) => ({ from: 'issue', fromIssue: located('key', key) });
	const attached = (key: string) => {
		const { issues, attachments } = jira.sandbox.jira;
		return attachments.of(issues.byKey(key)?.id ?? '').map(({ filename }) => filename);
	};
	const uploads = () => jira.sandbox.requests.filter(({ method }) => method === 'POST').length;

	it('copies one attachment, with its content', async () => {
		await issueWith(jira, 'a.txt', 'b.txt');
		const to = await jira.newIssue();
		const [made] = jsonOf(await copy(to, { attachmentId: '10001' }));
		expect(made).toMatchObject({
			key: to,
			url: expect.stringContaining(`/browse/${to}`),
			id: '10002',
			filename: 'b.txt',
			mimeType: 'text/plain',
			size: 8,
			copiedFrom: '10001',
		});
		const back = await jira.run({
			operation: 'attachment.download',
			parameters: { attachmentId: '10002' },
		});
		const content = await readBinary(back.items[0]?.[0]?.binary?.['data'] as IBinaryData);
		expect(content.toString()).toBe('In b.txt');
	});

	it.each([
		['all', '', ['a.pdf', 'b.txt', 'c.PDF']],
		['those with a name', '*.pdf', ['a.pdf', 'c.PDF']],
		['none', '*.doc', []],
	])('copies the attachments of an issue with one request: %s', async (_, fileNames, names) => {
		const from = await issueWith(jira, 'a.pdf', 'b.txt', 'c.PDF');
		const to = await jira.newIssue();
		jira.sandbox.clearRequests();
		const made = jsonOf(await copy(to, { ...ofIssue(from), fileNames }));
		expect(made.map(({ filename }) => filename)).toEqual(names);
		expect(attached(to)).toEqual(names);
		expect(uploads()).toBe(names.length === 0 ? 0 : 1);
	});

	it.each([1, 2])(
		'copies many files of many items with %s requests at once',
		async (concurrency) => {
			const names = ['a.txt', 'b.txt', 'c.txt', 'd.txt'];
			const from = await issueWith(jira, ...names);
			const targets = [await jira.newIssue(), await jira.newIssue(), await jira.newIssue()];
			const items = [...targets, ...targets].map((to) => ({ to }));
			const run = await jira.run({
				operation: 'attachment.copy',
				items,
				parameters: {
					...ofIssue(from),
					issue: located('key', '={{ $json.to }}'),
					requestOptions: { concurrency },
				},
			});
			expect(pairsOf(run)).toEqual(items.flatMap((_, index) => names.map(() => index)));
			for (const to of targets) expect(attached(to)).toEqual([...names, ...names]);
		},
	);

	it('copies more files than fit into one request, in their order', async () => {
		const from = await jira.newIssue();
		const to = await jira.newIssue();
		const { issues, attachments, mia } = jira.sandbox.jira;
		const issueId = issues.byKey(from)?.id ?? '';
		const names = Array.from({ length: 61 }, (_, index) => `${index}.txt`);
		for (const filename of names) {
			const draft = { issueId, authorId: mia.accountId, filename, mimeType: 'text/plain' };
			await attachments.add(draft, ReadableStream.from([Buffer.from(filename)]));
		}
		jira.sandbox.clearRequests();
		const made = jsonOf(await copy(to, ofIssue(from)));
		expect(made.map(({ filename }) => filename)).toEqual(names);
		expect(attached(to)).toEqual(names);
		expect(uploads()).toBe(2);
	});

	it('returns what Jira stores with Simplify off', async () => {
		await issueWith(jira, 'a.txt');
		const parameters = { attachmentId: '10000', simplify: false };
		const [made] = jsonOf(await copy(await jira.newIssue(), parameters));
		expect(made).toMatchObject({ filename: 'a.txt', author: { displayName: 'Mia Krause' } });
		expect(made).toHaveProperty('self');
	});

	it('names what could not be copied, and copies the rest', async () => {
		const from = await issueWith(jira, 'a.txt', 'lost.txt', 'c.txt');
		const to = await jira.newIssue();
		const path = jira.isCloud
			? '/rest/api/3/attachment/content/10001'
			: '/secure/attachment/10001/*';
		jira.sandbox.configure({ faults: [{ method: 'GET', path, status: 404, times: 9 }] });
		const [made] = jsonOf(await copy(to, ofIssue(from)));
		expect(String(made?.['error'])).toContain('lost.txt');
		expect(attached(to)).toEqual(['a.txt', 'c.txt']);
	});

	it.each([
		['an attachment that does not exist', { attachmentId: '99999' }, '99999'],
		['an issue that does not exist', ofIssue('NOPE-1'), 'NOPE-1'],
	])('refuses %s', async (_, parameters, named) => {
		const to = await jira.newIssue();
		const [made] = jsonOf(await copy(to, parameters));
		expect(String(made?.['error'])).toContain(named);
		expect(attached(to)).toEqual([]);
	});

	it('refuses to copy to an issue that does not exist', async () => {
		await issueWith(jira, 'a.txt');
		// Jira may answer before it has read the file, so what was sent is not checked.
		const run = await runJira(jira.sandbox, {
			operation: 'attachment.copy',
			parameters: { attachmentId: '10000', issue: located('key', 'NOPE-1') },
			continueOnFail: true,
		});
		expect(String(jsonOf(run)[0]?.['error'])).toContain('NOPE-1');
	});
});
