import { administrators, everyone } from '../../../sandbox/jira/seed/users';
import type { StoredFilter } from '../../../sandbox/jira/filters';
import type { Sandbox } from '../../../sandbox/sandbox';

/** Puts a filter of Mia into the embedded Jira. */
export function madeFilter(
	{ jira }: Pick<Sandbox, 'jira'>,
	more: Partial<StoredFilter> = {},
): StoredFilter {
	const filter: StoredFilter = {
		id: String(10_100 + jira.filters.length),
		name: 'Open bugs',
		description: 'What is to be done',
		jql: 'project = SUP',
		ownerId: jira.mia.accountId,
		favouriteOf: [jira.mia.accountId],
		shares: [{ id: 20_000, type: 'group', group: everyone }],
		...more,
	};
	jira.filters.push(filter);
	return filter;
}

/** A filter that Mia does not see. */
export function hiddenFilter({ jira }: Pick<Sandbox, 'jira'>): StoredFilter {
	const jonas = jira.users.byName('jonas')?.accountId ?? '';
	const shares = [{ id: 20_001, type: 'group', group: administrators }] as const;
	return madeFilter({ jira }, { ownerId: jonas, favouriteOf: [], shares: [...shares] });
}
