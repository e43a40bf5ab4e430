import { call } from '../../connection';
import type { WrittenGroup } from '../../fields';
import { ItemRefused, type RunContext } from '../../operation';
import { sameName } from '../../values/named';
import { groupWritten, type GroupReference } from './groupWritten';

const ON_CLOUD = 'GET /rest/api/3/group/bulk';
const ON_DATA_CENTER = 'GET /rest/api/2/groups/picker';

/** The endpoints for making sure that a group exists. */
export const groupEndpoints = { cloud: [ON_CLOUD], dataCenter: [ON_DATA_CENTER] } as const;

type GroupContext = Pick<
	RunContext<typeof ON_CLOUD | typeof ON_DATA_CENTER>,
	'loadOnce' | 'send' | 'site'
>;

/** More than the groups whose names contain the name of another one. */
const MOST = '1000';

/**
 * A group that exists, where Jira would find out too late that it does not. Asked once per run.
 *
 * @throws ItemRefused if Jira does not know it
 */
export async function groupCalled(
	written: WrittenGroup,
	{ loadOnce, send, site }: GroupContext,
): Promise<GroupReference> {
	const group = groupWritten(written, site.flavour);
	const name = 'groupId' in group ? undefined : group.groupname;
	const query =
		'groupId' in group ? { groupId: [group.groupId] } : { groupName: [group.groupname] };
	const isKnown = await loadOnce(`group ${JSON.stringify(group)}`, async () => {
		if (site.flavour === 'cloud') {
			const { values = [] } = (await send(call(ON_CLOUD, { query }))) as { values?: unknown[] };
			return values.length > 0;
		}
		const request = call(ON_DATA_CENTER, { query: { query: name, maxResults: MOST } });
		const { groups = [] } = (await send(request)) as { groups?: ReadonlyArray<{ name: string }> };
		return groups.some((one) => sameName(one.name, name ?? ''));
	});
	if (isKnown) return group;
	throw new ItemRefused(
		`'Group' is "${written.value}", but Jira has no such group that this account can see`,
		"Enter the whole name or the ID, or choose the group with 'From List'.",
	);
}
