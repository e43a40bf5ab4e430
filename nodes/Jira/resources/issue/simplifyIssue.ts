import type { IDataObject } from 'n8n-workflow';
import { METADATA_KEYS, simplifyEach } from '../../simplified/simplifiedValue';
import { sprintsIn } from '../../../values/sprint';
import { incompleteLists } from './incompleteLists';

/**
 * An issue in readable form: its fields next to `key` and `url`, names instead of objects, rich text as Markdown;
 * fields without a value are left out. Expanded data is kept.
 *
 * If the issue has sprints, `sprints` adds their states and dates; if Jira returned only a part of its comments or
 * work logs, `incomplete` says how many of how many.
 *
 * @param issue `{ id, key, url, self, expand, fields, … }` as Jira returns it
 */
export function simplifyIssue(issue: IDataObject): IDataObject {
	const { id, key, url, fields, ...more } = issue;
	const expanded = Object.entries(more).filter(([name]) => !METADATA_KEYS.includes(name));
	const given = (fields ?? {}) as IDataObject;
	const sprints = sprintsIn(given);
	const incomplete = incompleteLists(given);
	return {
		id,
		key,
		...(url === undefined ? {} : { url }),
		...simplifyEach(given),
		...(sprints.length > 0 ? { sprints } : {}),
		...(Object.keys(incomplete).length > 0 ? { incomplete } : {}),
		...Object.fromEntries(expanded),
	};
}
