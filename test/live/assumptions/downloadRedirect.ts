import { verdict, type Assumption } from '../assumption';
import { askUrl, seen } from '../liveJira';

export const downloadRedirect: Assumption = {
	id: 'downloadRedirect',
	sentence:
		'GET /attachment/content/{id} answers with a redirect to an address that returns the file without a signature.',
	on: ['cloud'],
	check: async (jira) => {
		const { id } = await jira.addIssue('download of a file');
		const files = [new File(['content of the file'], 'file.txt', { type: 'text/plain' })];
		const uploaded = await jira.mustAsk('POST', `issue/${id}/attachments`, { files });
		const [attachment] = uploaded.body as [{ id: string }];
		const answer = await jira.ask('GET', `attachment/content/${attachment.id}`);
		const target = URL.parse(answer.headers.get('location') ?? '', jira.settings.url);
		if (answer.status < 300 || answer.status > 399 || target === null) {
			return verdict(false, seen(answer));
		}
		const file = await askUrl('GET', target.href);
		return verdict(
			file.text === 'content of the file',
			`${answer.status} to ${target.host}, and there ${file.status}`,
		);
	},
};
