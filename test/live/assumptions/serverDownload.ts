import { verdict, type Assumption } from '../assumption';
import { seen } from '../liveJira';

export const serverDownload: Assumption = {
	id: 'serverDownload',
	sentence:
		'The content of an attachment of Jira Data Center is an address below the base URL, which returns the file for a signed request.',
	on: ['dataCenter'],
	check: async (jira) => {
		const { id } = await jira.addIssue('download of a file');
		const files = [new File(['content of the file'], 'file.txt', { type: 'text/plain' })];
		const uploaded = await jira.mustAsk('POST', `issue/${id}/attachments`, { files });
		const [{ content }] = uploaded.body as [{ content: string }];
		const { url } = jira.settings;
		if (!content.startsWith(`${url}/`)) {
			return verdict(false, `an address elsewhere, at ${URL.parse(content)?.host ?? content}`);
		}
		const file = await jira.ask('GET', content.slice(url.length));
		return verdict(file.text === 'content of the file', seen(file));
	},
};
