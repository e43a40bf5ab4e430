import { verdict, type Assumption } from '../assumption';

export const deletedTwice: Assumption = {
	id: 'deletedTwice',
	sentence: 'Deleting an issue that has been deleted already is answered with 404.',
	on: ['cloud', 'dataCenter'],
	check: async (jira) => {
		const { id } = await jira.addIssue('delete twice');
		const first = await jira.ask('DELETE', `issue/${id}`);
		const second = await jira.ask('DELETE', `issue/${id}`);
		return verdict(
			first.status === 204 && second.status === 404,
			`${first.status}, then ${second.status}`,
		);
	},
};
