import { jsonOf, located, type JiraRun } from './jiraRun';
import { onEachJira } from './onEachJira';

const picture = (fileName: string) => ({
	data: Buffer.from(fileName).toString('base64'),
	mimeType: 'image/png',
	fileName,
});

/** A mail as Outlook writes it, with the pictures that the item has and one that it has not. */
const MAIL = `<html><body><p class=MsoNormal>The <b>error</b>:</p>
<p class=MsoNormal><img width=300 src="cid:image001.png@01DB3E2A.12345670" alt="A picture"></p>
<p class=MsoNormal><img src="cid:gone.png@01DB" alt="Logo"> <img src="data:image/png;base64,iVBORw0KGgo="></p>
<script>alert(1)</script></body></html>`;

onEachJira('pictures of an HTML text', (jira) => {
	const files = [{ attachment_0: picture('image001.png'), attachment_1: picture('report.png') }];
	const attachedTo = (key: string) => {
		const { id = '' } = jira.sandbox.jira.issues.byKey(key) ?? {};
		return jira.sandbox.jira.attachments.of(id);
	};
	const namesOf = (key: string) => attachedTo(key).map(({ filename }) => filename);
	/** What Jira got: ADF on Cloud, wiki markup on Data Center. */
	const stored = (text: unknown) => JSON.stringify(text);

	const addComment = async (issue: string, parameters: object, own: JiraRun['files'] = files) =>
		jsonOf(
			await jira.run({
				operation: 'comment.add',
				files: own ?? [],
				parameters: { issue: located('key', issue), ...parameters },
			}),
		);

	it('issue.create: attaches them, though nobody named them, and shows them', async () => {
		const [issue] = jsonOf(
			await jira.run({
				operation: 'issue.create',
				files,
				parameters: {
					project: located('key', 'SUP'),
					issueType: located('name', 'Task'),
					summary: 'Printer',
					description: MAIL,
					textFormat: 'html',
				},
			}),
		);
		const key = String(issue?.['key']);
		expect(namesOf(key)).toEqual(['image001.png']);
		const description = stored(jira.sandbox.jira.issues.byKey(key)?.values['description']);
		expect(description).toContain(jira.isCloud ? '"image001.png"' : '!image001.png!');
		expect(description).toContain('Logo');
		expect(description).toContain('[image]');
		expect(description).not.toMatch(/cid:|base64|iVBOR|alert|mediaInline/);
	});

	it('comment.add: attaches them before the comment, which shows them', async () => {
		const issue = await jira.newIssue();
		const attachments = 'attachment_1, attachment_0';
		const [comment] = await addComment(issue, { body: MAIL, textFormat: 'html', attachments });
		// Each once, though one of them is named as well.
		expect(namesOf(issue)).toEqual(['report.png', 'image001.png']);
		const { id } = attachedTo(issue)[1] ?? {};
		const body = String(comment?.['body']);
		expect(body).toContain(
			jira.isCloud
				? `[image001.png](${jira.sandbox.siteUrl}/rest/api/3/attachment/content/${String(id)})`
				: 'image001.png',
		);
		expect(body).toContain('Logo');
		expect(body).not.toMatch(/cid:|base64|alert/);
	});

	it('comment.add: attaches nothing for Markdown, or without such files', async () => {
		const issue = await jira.newIssue();
		for (const [textFormat, own] of [
			['markdown', files],
			['html', [{ data: picture('other.png') }]],
		] as const) {
			await addComment(issue, { body: MAIL, textFormat }, own);
		}
		expect(namesOf(issue)).toEqual([]);
	});

	it('comment.add: takes wiki markup on both', async () => {
		const issue = await jira.newIssue();
		const [comment] = await addComment(issue, {
			body: 'h2. Steps\n\n# *one*\n\n!report.png|thumbnail!',
			textFormat: 'wiki',
			attachments: 'attachment_1',
		});
		const body = String(comment?.['body']);
		const picture = jira.isCloud ? '[report.png](http' : '![report.png](report.png)';
		expect(body).toContain(`## Steps\n\n1. **one**\n\n${picture}`);
	});
});
