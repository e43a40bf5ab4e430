import { call, listPages } from '../../connection';
import type { RunContext } from '../../operation';
import { foldedName } from '../../values/named';
import { onlyOne } from './onlyOne';

/** The endpoint for looking an organization of customers up. */
export const ORGANIZATIONS = 'GET /rest/servicedeskapi/organization';

interface Organization {
	readonly id: string;
	readonly name: string;
}

const PAGE_SIZE = 50;

/**
 * The number of an organization. All that the account can see are read once per run: Jira cannot search them by name.
 *
 * @throws ItemRefused
 */
export async function organizationCalled(
	text: string,
	label: string,
	{ loadOnce, send, site }: Pick<RunContext<typeof ORGANIZATIONS>, 'loadOnce' | 'send' | 'site'>,
): Promise<number> {
	const organizations = await loadOnce('organizations', async () => {
		const all: Organization[] = [];
		const limits = { limit: Infinity, pageSize: PAGE_SIZE };
		for await (const page of listPages(send, site, call(ORGANIZATIONS), limits)) {
			all.push(...(page as readonly Organization[]));
		}
		return all;
	});
	const wanted = foldedName(text);
	const { id } = onlyOne(
		organizations.filter(({ name }) => foldedName(name) === wanted),
		{
			label,
			text,
			none: 'no organization has this name',
			several: 'organizations have this name',
			describe: (one) => `${one.name} (ID ${one.id})`,
			choose: 'Use the ID of the one that you mean.',
		},
	);
	return Number(id);
}
