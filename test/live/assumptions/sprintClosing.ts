import { NotChecked, verdict, type Assumption } from '../assumption';
import { hasNoEndpoint, seen } from '../liveJira';

const AGILE = '/rest/agile/1.0';

/** Milliseconds that the sprint lasts: long enough for the check. */
const A_DAY = 86_400_000;

export const sprintClosing: Assumption = {
	id: 'sprintClosing',
	sentence:
		'A sprint is closed by POST /rest/agile/1.0/sprint/{sprintId} with the state closed, and its open issues have no sprint afterwards.',
	on: ['cloud', 'dataCenter'],
	check: async (jira) => {
		const boards = await jira.ask(
			'GET',
			`${AGILE}/board?projectKeyOrId=${jira.project}&type=scrum`,
		);
		if (hasNoEndpoint(boards)) throw new NotChecked('this Jira has no boards');
		const [board] = ((boards.body ?? {}) as { values?: Array<{ id: number }> }).values ?? [];
		if (board === undefined) throw new NotChecked(`project ${jira.project} has no Scrum board`);

		const { id: issue } = await jira.addIssue('issue of a sprint that is closed');
		const made = await jira.mustAsk('POST', `${AGILE}/sprint`, {
			body: { name: 'Check of n8n nodes', originBoardId: board.id },
		});
		const sprint = `${AGILE}/sprint/${(made.body as { id: number }).id}`;
		jira.removeLater(sprint, sprint);
		await jira.mustAsk('POST', `${sprint}/issue`, { body: { issues: [issue] } });
		await jira.mustAsk('POST', sprint, {
			body: {
				state: 'active',
				startDate: new Date().toISOString(),
				endDate: new Date(Date.now() + A_DAY).toISOString(),
			},
		});
		const closed = await jira.ask('POST', sprint, { body: { state: 'closed' } });
		const shown = await jira.mustAsk('GET', `${AGILE}/issue/${issue}?fields=sprint`);
		const { fields } = shown.body as { fields?: { sprint?: unknown } };
		return verdict(
			closed.status === 200 && (fields?.sprint ?? null) === null,
			`${seen(closed)}; the sprint of its issue: ${JSON.stringify(fields?.sprint ?? null)}`,
		);
	},
};
