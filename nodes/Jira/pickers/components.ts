import { call } from '../../connection';
import { chosenProject } from './chosenProject';
import { matching, picker } from './picker';

/** The components of the chosen project, as Jira orders them: by name. */
export const searchComponents = picker(async (question) => {
	const { connection, filter } = question;
	const path = { projectIdOrKey: await chosenProject(question, 'Name') };
	const components = (await connection.send(
		call('GET /rest/api/3/project/{projectIdOrKey}/components', { path }),
	)) as ReadonlyArray<{ id: string; name: string }>;
	const entries = components.map(({ id, name }) => ({ name, value: id }));
	return { entries: matching(entries, filter) };
});
