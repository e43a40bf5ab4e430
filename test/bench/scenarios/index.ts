import { comment500, delete500, transition500, update500 } from './changeIssues';
import { create500 } from './createIssues';
import { update200OneIssue, update500Limited, update500Quota } from './limits';
import { get500, search5000 } from './readIssues';
import type { Scenario } from './scenario';

/** Every scenario, in the order of the table. */
export const scenarios: readonly Scenario[] = [
	create500,
	get500,
	search5000,
	update500,
	transition500,
	comment500,
	delete500,
	update500Limited,
	update200OneIssue,
	update500Quota,
];
