import { ItemRefused } from '../../operation';
import { issueTypesIn, sendThrough, type IssueType } from '../fieldMetadata';
import { editOptions } from '../resources/issue/fieldOptions';
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
	return await issueTypesIn(project, sendThrough(connection));
}

async function typesOfIssue(question: PickerQuestion): Promise<readonly IssueType[]> {
	const issue = issueOf(question, 'Name');
	const { issuetype = [] } = await editOptions(issue, sendThrough(question.connection));
	return issuetype.map(({ id, name = id }) => ({ id, name }));
}
