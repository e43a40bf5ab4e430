import { call, listPages, type Send } from '../../../connection';
import type { PlacedOption } from './options';

const OPTIONS = 'GET /rest/api/2/customFields/{customFieldId}/options';
const OPTION = 'GET /rest/api/2/customFieldOption/{id}';

/** The endpoints for options on Data Center. */
export const serverOptionEndpoints = [OPTIONS, OPTION] as const;

/** An option as Jira Data Center shows it. */
interface ServerOption {
	readonly id: number;
	readonly value: string;
	readonly disabled?: boolean;
	readonly childrenIds?: readonly number[];
}

/** Where the options are asked for: Jira finds the context that is for them. */
export interface Place {
	readonly projectIds?: string | undefined;
	readonly issueTypeIds?: string | undefined;
}

/** More than most fields have; Jira may return fewer at once. */
const PAGE_SIZE = 1000;

/**
 * The options of a field on Data Center, each followed by those that belong to it. Pages are numbered from 1. Source:
 * github.com/opf/openproject, `JiraClient#custom_field_options`.
 *
 * @param number of the field: Jira refuses `customfield_10016`
 */
export async function serverOptions(
	number: string,
	place: Place,
	send: Send<(typeof serverOptionEndpoints)[number]>,
): Promise<readonly PlacedOption[]> {
	const options = await allOptions(number, place, send);
	const isChild = new Set([...options.values()].flatMap(({ childrenIds = [] }) => childrenIds));
	const placed: PlacedOption[] = [];
	for (const option of options.values()) {
		if (isChild.has(option.id)) continue;
		const { childrenIds = [] } = option;
		const children = await Promise.all(
			childrenIds.map(async (id) => options.get(id) ?? (await loaded(id, send))),
		);
		placed.push({ option }, ...children.map((child) => ({ option: child, parent: option })));
	}
	return placed;
}

async function allOptions(
	customFieldId: string,
	place: Place,
	send: Send<typeof OPTIONS>,
): Promise<ReadonlyMap<number, ServerOption>> {
	const found = new Map<number, ServerOption>();
	const request = call(OPTIONS, { path: { customFieldId }, query: { ...place } });
	const limits = { limit: Infinity, pageSize: PAGE_SIZE };
	for await (const page of listPages(send, { flavour: 'dataCenter' }, request, limits)) {
		for (const option of page as readonly ServerOption[]) found.set(option.id, option);
	}
	return found;
}

/** An option that the list of options only names. */
async function loaded(id: number, send: Send<typeof OPTION>): Promise<ServerOption> {
	return (await send(call(OPTION, { path: { id: String(id) } }))) as ServerOption;
}
