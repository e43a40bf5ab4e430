import { verdict, type Assumption } from '../assumption';
import { seen } from '../liveJira';

export const serverPages: Assumption = {
	id: 'serverPages',
	sentence:
		'Jira Data Center answers with a page whose elements are in values where its document declares one element, as for the issue types that can be created.',
	on: ['dataCenter'],
	check: async (jira) => {
		const answer = await jira.ask('GET', `issue/createmeta/${jira.project}/issuetypes`);
		const { values } = (answer.body ?? {}) as { values?: unknown };
		return verdict(Array.isArray(values), seen(answer));
	},
};
