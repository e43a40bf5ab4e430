import { call, listPages } from '../../../../connection';
import { ItemRefused, type RunContext } from '../../../../operation';
import type { WrittenPerson } from '../../../../values/person';
import { groupWritten } from '../../../lookUps/groupWritten';
import { isPerson, PEOPLE, personNamed, type User } from '../../../people';

/** The endpoint for the members of a group; only that choice needs it. */
export const GROUP_MEMBERS = 'GET /rest/api/3/group/member';

/** Jira returns no more members in one page. */
const PAGE_SIZE = 50;

/** Where those come from who may get an issue. */
export interface Candidates {
	readonly people?: readonly WrittenPerson[] | undefined;
	/** The name of a group; on Cloud also its ID. */
	readonly group?: string | undefined;
}

/**
 * The account IDs (Cloud) or user names (Data Center) of those who may get an issue, each once, in the order of the
 * list or of the group.
 *
 * @throws ItemRefused if there is nobody
 */
export async function candidateIds(
	{ people, group }: Candidates,
	context: RunContext<typeof GROUP_MEMBERS | typeof PEOPLE>,
): Promise<readonly string[]> {
	if (group !== undefined) return await membersOf(group, context);
	const known = await Promise.all(
		(people ?? []).map(async (person) => await personNamed(person, 'People', context)),
	);
	return [...new Set(known.flatMap((person) => (person.is === 'reference' ? person.value : [])))];
}

/** The active members of a group, read once per run. */
async function membersOf(
	group: string,
	{ site, send, loadOnce }: RunContext<typeof GROUP_MEMBERS>,
): Promise<readonly string[]> {
	const members = await loadOnce(`members of group ${group}`, async () => {
		const request = call(GROUP_MEMBERS, {
			query: groupWritten({ by: 'any', value: group }, site.flavour),
		});
		const ids: string[] = [];
		const pages = listPages(async (one) => await send(one), site, request, {
			limit: Infinity,
			pageSize: PAGE_SIZE,
		});
		for await (const page of pages) {
			const people = (page as readonly User[]).filter(isPerson);
			ids.push(...people.map((user) => user[site.userKey] ?? ''));
		}
		return ids;
	});
	if (members.length > 0) return members;
	throw new ItemRefused(
		`The group "${group}" has no active members`,
		"Add people to the group in Jira, or name another one in 'Group'.",
	);
}
