import { resource } from '../../../operation';
import { convertJqlNames } from './convertNames';
import { matchesJql } from './matches';
import { suggestJqlValues } from './suggestValues';
import { validateJql } from './validate';

export const jql = resource('jql', 'JQL', {
	validate: validateJql,
	suggestValues: suggestJqlValues,
	matches: matchesJql,
	convertNames: convertJqlNames,
});
