import type { Site } from '../../connection';
import { booleanField, type Field } from '../../fields';
import { ONLY_ON_CLOUD } from '../onlyOnCloud';

/** Whether items are carried out by Jira's Bulk Change, for operations that Jira Cloud can do for many issues at once. */
export function bulkSwitch(limits: string): Field<boolean> {
	return booleanField(
		'Bulk',
		`Whether to use Jira's Bulk Change: one task of Jira for up to 1,000 items instead of a request for each. It pays from about 200 items on, and needs the global permission 'Make bulk changes'. ${limits} Data Center has no such thing: there it is ignored, and items are carried out one by one.`,
		ONLY_ON_CLOUD,
	);
}

/** Whether an item is carried out in bulk: on Data Center never, with the same outcome. */
export function inBulk({ bulk }: { bulk: boolean }, { flavour }: Site): boolean {
	return bulk && flavour === 'cloud';
}
