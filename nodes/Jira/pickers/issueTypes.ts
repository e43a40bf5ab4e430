import { get, path } from '../../connection';
import { ItemRefused } from '../../operation';
import { matching, picker } from './picker';

interface IssueType {
	readonly id: string;
	readonly name: string;
	readonly subtask?: boolean;
}

/** The most issue types of one page; a project has far fewer. */
const PAGE_SIZE = 200;

/** The issue types in which issues of the chosen project can be created. */
export const searchIssueTypes = picker(async ({ connection, filter, parameter }) => {
	const project = parameter('project');
	if (project === '') {
		throw new ItemRefused('No project is chosen yet', "Choose a 'Project' first.");
	}
	const answer = (await connection.send(
		get(path`issue/createmeta/${project}/issuetypes`, { maxResults: PAGE_SIZE }),
	)) as { issueTypes?: readonly IssueType[]; values?: readonly IssueType[] };
	const entries = (answer.issueTypes ?? answer.values ?? []).map(({ id, name, subtask }) => ({
		name: subtask === true && !/sub-?task/i.test(name) ? `${name} (sub-task)` : name,
		value: id,
	}));
	return { entries: matching(entries, filter) };
});
