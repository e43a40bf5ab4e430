import { verdict, type Assumption } from '../assumption';
import { seen } from '../liveJira';

export const uploadOrder: Assumption = {
	id: 'uploadOrder',
	sentence:
		'The answer to an upload of several files lists one attachment for each, in the order of the files.',
	on: ['cloud', 'dataCenter'],
	check: async (jira) => {
		const { id } = await jira.addIssue('several files');
		const names = ['second.txt', 'first.txt', 'third.txt'];
		const files = names.map((name) => new File([name], name, { type: 'text/plain' }));
		const answer = await jira.mustAsk('POST', `issue/${id}/attachments`, { files });
		const listed = (answer.body as Array<{ filename: string }>).map(({ filename }) => filename);
		return verdict(listed.join() === names.join(), seen(answer));
	},
};
