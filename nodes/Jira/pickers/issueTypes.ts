import { ItemRefused } from '../../operation';
import { issueTypesIn } from '../resources/issue/fieldOptions';
import { matching, picker, refuseUnknown } from './picker';

/** The issue types in which issues of the chosen project can be created. */
export const searchIssueTypes = picker(async ({ connection, filter, ...question }) => {
	const project = await question.project();
	if (project === undefined) refuseUnknown('Project', 'Name');
	if (project === '') {
		throw new ItemRefused('No project is selected yet', "Choose a 'Project' first.");
	}
	const types = await issueTypesIn(project, async (request) => await connection.send(request));
	const entries = types.map(({ id, name, subtask }) => ({
		name: subtask === true && !/sub-?task/i.test(name) ? `${name} (sub-task)` : name,
		value: id,
	}));
	return { entries: matching(entries, filter) };
});
