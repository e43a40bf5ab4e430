import { operations, resources } from '../../nodes/Jira/operations';
import { scalePage } from '../scale/scalePage';
import { operationsPage } from './operationsPage';

/** The generated pages of docs/, by file name. */
export const pages: Readonly<Record<string, () => string | Promise<string>>> = {
	'operations.md': () => operationsPage('Jira Platform', resources, operations),
	'scale.md': scalePage,
};
