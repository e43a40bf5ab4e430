import { ItemRefused } from '../../operation';
import { editOptions, issueTypesIn, type IssueType } from '../resources/issue/fieldOptions';
import { issueOf, matching, picker, refuseUnknown, type PickerQuestion } from './picker';

/** The issue types in which issues of the chosen project can be created, or those that the chosen issue can get. */
export const searchIssueTypes = picker(async (question) => {
	const isUpdate = question.parameter('operation') === 'update';
	const types = isUpdate ? await typesOfIssue(question) : await typesOfProject(question);
	const entries = types.map(({ id, name, subtask }) => ({
		name: subtask === true && !/sub-?task/i.test(name) ? `${name} (sub-task)` : name,
		value: id,
	}));
	return { entries: matching(entries, question.filter) };
});

async function typesOfProject({
	connection,
	...question
}: PickerQuestion): Promise<readonly IssueType[]> {
	const project = await question.project();
	if (project === undefined) refuseUnknown('Project', 'Name');
	if (project === '') {
		throw new ItemRefused('No project is selected yet', "Choose a 'Project' first.");
	}
	return await issueTypesIn(project, async (request) => await connection.send(request));
}

async function typesOfIssue(question: PickerQuestion): Promise<readonly IssueType[]> {
	const issue = issueOf(question, 'Name');
	const { issuetype = [] } = await editOptions(
		issue,
		async (request) => await question.connection.send(request),
	);
	return issuetype.map(({ id, name = id }) => ({ id, name }));
}
