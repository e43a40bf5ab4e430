import type { Site } from '../../../../connection';
import { booleanField, type Field } from '../../../../fields';
import { ONLY_ON_CLOUD } from '../../../onlyOnCloud';

/** The parameter for Jira's Bulk Change, for operations that Jira Cloud can do for many issues at once. */
export function bulkSwitch(limits: string): Field<boolean> {
	return booleanField(
		'Bulk',
		`Whether to use Jira's Bulk Change: one Jira task for up to 1,000 items instead of a request for each. It is worth it from about 200 items, and needs the global permission 'Make bulk changes'. ${limits} Data Center has no Bulk Change: there, this option is ignored and items run one by one.`,
		ONLY_ON_CLOUD,
	);
}

/** Whether an item is carried out in bulk: never on Data Center, where the outcome is the same. */
export function inBulk({ bulk }: { bulk: boolean }, { flavour }: Site): boolean {
	return bulk && flavour === 'cloud';
}
