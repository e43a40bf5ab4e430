import { resource } from '../../../operation';
import { addIssuesToSprint } from './addIssues';
import { completeSprint } from './complete';
import { createSprint } from './create';
import { deleteSprint } from './delete';
import { getSprint } from './get';
import { getSprintIssues } from './getIssues';
import { getSprints } from './getMany';
import { moveToBacklog } from './moveToBacklog';
import { reportSprint } from './report';
import { startSprint } from './start';
import { updateSprint } from './update';

export const sprint = resource('sprint', 'Sprint', {
	getMany: getSprints,
	get: getSprint,
	getIssues: getSprintIssues,
	addIssues: addIssuesToSprint,
	moveToBacklog,
	create: createSprint,
	update: updateSprint,
	start: startSprint,
	complete: completeSprint,
	report: reportSprint,
	delete: deleteSprint,
});
