import { rolesOf } from '../resources/project/projectRoles';
import { chosenProject } from './chosenProject';
import { matching, picker } from './picker';

/** The roles of the chosen project. */
export const searchProjectRoles = picker(async (question) => {
	const { connection, filter } = question;
	const project = await chosenProject(question, 'Name');
	const roles = await rolesOf(project, async (request) => await connection.send(request));
	return {
		entries: matching(
			roles.map(({ id, name }) => ({ name, value: id })),
			filter,
		),
	};
});
