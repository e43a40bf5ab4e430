import { delete500Bulk, update500Bulk } from './bulk';
import { comment500, transition500, update500 } from './changeIssues';
import { link500, worklog500 } from './contents';
import { create500 } from './createIssues';
import { create10000 } from './createMany';
import { delete500 } from './deleteIssues';
import { attach50, download50, filesMemory } from './files';
import { update200OneIssue, update500Limited, update500Quota } from './limits';
import { loadTime } from './loadTime';
import { get500, search5000 } from './readIssues';
import type { Scenario } from './scenario';
import { sprint500 } from './sprintIssues';

/** Every scenario, in the order of the table. */
export const scenarios: readonly Scenario[] = [
	create500,
	get500,
	search5000,
	update500,
	update500Bulk,
	transition500,
	comment500,
	worklog500,
	link500,
	delete500,
	delete500Bulk,
	sprint500,
	attach50,
	download50,
	update500Limited,
	update200OneIssue,
	update500Quota,
	filesMemory,
	create10000,
	loadTime,
];
