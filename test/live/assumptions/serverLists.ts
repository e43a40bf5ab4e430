import { verdict, type Assumption } from '../assumption';
import { hasNoEndpoint } from '../liveJira';

export const serverLists: Assumption = {
	id: 'serverLists',
	sentence:
		'Jira Data Center answers with a list where its document declares one element, as for fields, statuses, priorities and the versions of a project.',
	on: ['dataCenter'],
	check: async (jira) => {
		const project = `project/${jira.project}`;
		const paths = ['field', 'status', 'priority', 'issuetype', 'resolution'];
		const lists: string[] = [];
		const others: string[] = [];
		for (const path of [...paths, `${project}/versions`, `${project}/components`]) {
			const answer = await jira.ask('GET', path);
			if (hasNoEndpoint(answer)) continue;
			(Array.isArray(answer.body) ? lists : others).push(path);
		}
		return verdict(
			lists.length > 0 && others.length === 0,
			`lists for ${lists.join(', ')}; something else for ${others.join(', ')}`,
		);
	},
};
