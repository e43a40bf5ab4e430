import { resource } from '../../../operation';
import { addIssuesToEpic } from './addIssues';
import { getEpic } from './get';
import { getEpicIssues } from './getIssues';
import { removeIssuesFromEpic } from './removeIssues';
import { updateEpic } from './update';

export const epic = resource('epic', 'Epic', {
	getIssues: getEpicIssues,
	get: getEpic,
	addIssues: addIssuesToEpic,
	removeIssues: removeIssuesFromEpic,
	update: updateEpic,
});
