import { verdict, type Assumption } from '../assumption';
import type { LiveIssue } from '../liveJira';
import { fieldOf } from '../questions';

export const bulkCreateOrder: Assumption = {
	id: 'bulkCreateOrder',
	sentence:
		'POST /issue/bulk lists the issues that it created in the order of the request, leaves out those that it refused, and gives the position of each refused one in failedElementNumber.',
	on: ['cloud', 'dataCenter'],
	check: async (jira) => {
		const names = ['first', 'refused', 'third', 'fourth'];
		const issueUpdates = await Promise.all(
			names.map(async (name) => {
				const { fields } = await jira.issueBody(name);
				return { fields: name === 'refused' ? { ...fields, summary: '' } : fields };
			}),
		);
		const { body } = await jira.mustAsk('POST', 'issue/bulk', { body: { issueUpdates } });
		const { issues = [], errors = [] } = body as {
			issues?: LiveIssue[];
			errors?: Array<{ failedElementNumber?: number }>;
		};
		const summaries: string[] = [];
		for (const issue of issues) {
			jira.keep(issue);
			summaries.push(String(await fieldOf(jira, issue, 'summary')).replace(/^.*: /, ''));
		}
		const failed = errors.map(({ failedElementNumber }) => failedElementNumber);
		return verdict(
			summaries.join() === 'first,third,fourth' && failed.join() === '1',
			`created ${summaries.join(', ')}; refused the positions ${failed.join(', ')}`,
		);
	},
};
