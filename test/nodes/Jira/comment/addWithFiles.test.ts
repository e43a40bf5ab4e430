import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

const file = (fileName: string) => ({
	data: Buffer.from(fileName).toString('base64'),
	mimeType: 'text/plain',
	fileName,
});

onEachJira('comment.add', (jira) => {
	const api = jira.isCloud ? '/rest/api/3' : '/rest/api/2';
	const add = async (issue: string, body: string, attachments: string) =>
		await jira.run({
			operation: 'comment.add',
			parameters: { issue: located('key', issue), body, attachments },
			files: [{ data: file('report.txt'), photo: file('photo.png') }],
			continueOnFail: true,
		});
	const comments = (issue: string) => jira.sandbox.jira.issues.byKey(issue)?.comments ?? [];
	const files = (issue: string) => {
		const { id = '' } = jira.sandbox.jira.issues.byKey(issue) ?? {};
		return jira.sandbox.jira.attachments.of(id).map(({ filename }) => filename);
	};

	it('attaches the files first, so that the comment can link to them', async () => {
		const issue = await jira.newIssue();
		const [comment] = jsonOf(await add(issue, 'See [the report](report.txt)', 'data, photo'));
		expect(files(issue)).toEqual(['report.txt', 'photo.png']);
		expect(comment).toMatchObject({ key: issue, id: expect.any(String) });
		const [attachment] = jsonOf(
			await jira.run({
				operation: 'attachment.getMany',
				parameters: { issue: located('key', issue) },
			}),
		);
		expect(comment?.['body']).toContain(String(attachment?.['content']));
	});

	it('keeps the order of comments on one issue, with files and without, by its key and by its ID', async () => {
		const issue = await jira.newIssue();
		const id = jira.sandbox.jira.issues.byKey(issue)?.id;
		const names = ['data', '', 'data', ''];
		await jira.run({
			operation: 'comment.add',
			items: [issue, id, id, issue].map((name, index) => ({
				issue: name,
				names: names[index],
				text: `Comment ${index}`,
			})),
			files: [0, 1, 2, 3].map((index) => ({ data: file(`${index}.txt`) })),
			parameters: {
				issue: located('key', '={{ $json.issue }}'),
				body: '={{ $json.text }}',
				attachments: '={{ $json.names }}',
			},
		});
		const read = await jira.run({
			operation: 'comment.getMany',
			parameters: { issue: located('key', issue) },
		});
		expect(jsonOf(read).map(({ body }) => body)).toEqual(
			[0, 1, 2, 3].map((index) => `Comment ${index}`),
		);
		expect(files(issue)).toEqual(['0.txt', '2.txt']);
	});

	it('does not comment without a file that is missing, and attaches none', async () => {
		const issue = await jira.newIssue();
		const [failed] = jsonOf(await add(issue, 'See', 'data, other'));
		expect(failed?.['error']).toBe(
			"The item has the files 'data', 'photo', but none called 'other'",
		);
		expect(files(issue)).toEqual([]);
		expect(comments(issue)).toEqual([]);
	});

	it('does not comment without a file that Jira refuses, and says so', async () => {
		const issue = await jira.newIssue();
		jira.sandbox.configure({
			faults: [
				{
					method: 'POST',
					path: `${api}/issue/*/attachments`,
					status: 403,
					body: { errorMessages: ['Not you.'] },
				},
			],
		});
		const [failed] = jsonOf(await add(issue, 'See', 'data'));
		expect(failed?.['error']).toBe('Jira does not allow this account to do that');
		expect(comments(issue)).toEqual([]);
	});

	it('says that the files are attached when the comment is refused', async () => {
		const issue = await jira.newIssue();
		jira.sandbox.configure({
			faults: [
				{
					method: 'POST',
					path: `${api}/issue/*/comment`,
					status: 403,
					body: { errorMessages: ['Not you.'] },
				},
			],
		});
		const [failed] = jsonOf(await add(issue, 'See', 'data'));
		expect(failed?.['error']).toMatch(
			/^Attach report\.txt \(\d+\) was done, but Add comment failed: /,
		);
		expect(files(issue)).toEqual(['report.txt']);
	});
});
