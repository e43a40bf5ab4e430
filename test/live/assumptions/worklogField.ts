import { NotChecked, verdict, type Assumption } from '../assumption';
import { hasNoEndpoint, seen } from '../liveJira';
import { fieldOf } from '../questions';

/** One more than Jira is assumed to show. */
const MANY = 21;

export const worklogField: Assumption = {
	id: 'worklogField',
	sentence:
		'The field worklog of an issue holds a first page of its work logs, and its total counts all of them.',
	on: ['cloud', 'dataCenter'],
	check: async (jira) => {
		const issue = await jira.addIssue('many work logs');
		for (let count = 0; count < MANY; count++) {
			const answer = await jira.ask('POST', `issue/${issue.id}/worklog`, {
				body: { timeSpentSeconds: 60 },
			});
			if (hasNoEndpoint(answer)) throw new NotChecked('this Jira has no work logs');
			if (answer.status !== 201) throw new NotChecked(`no worklog was added: ${seen(answer)}`);
		}
		const page = ((await fieldOf(jira, issue, 'worklog')) ?? {}) as {
			worklogs?: unknown[];
			total?: number;
		};
		const shown = page.worklogs?.length ?? 0;
		return verdict(
			page.total === MANY && shown > 0,
			`${shown} of ${MANY} work logs, and the total ${page.total}`,
		);
	},
};
