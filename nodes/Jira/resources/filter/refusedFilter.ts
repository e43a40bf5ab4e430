import { RequestFailed } from '../../../connection';
import { ItemRefused } from '../../../operation';

/** Jira answers 400 for a filter that is not there, or that the account may not see; 404 at some of its endpoints. */
export function isNotThere(reason: unknown): boolean {
	const status = reason instanceof RequestFailed ? reason.failure.status : undefined;
	return status === 400 || status === 404;
}

/**
 * Reads something of a filter.
 *
 * @throws ItemRefused that names a filter which Jira does not find
 */
export async function ofFilter<T>(id: string, read: () => Promise<T>): Promise<T> {
	return await read().catch((reason: unknown) => {
		throw isNotThere(reason) ? noSuchFilter(id) : reason;
	});
}

/** A filter that Jira does not find. */
export function noSuchFilter(id: string): ItemRefused {
	return new ItemRefused(
		`Jira has no filter ${id} that this account can see`,
		'It may have been deleted, or is not shared with this account. Check its ID.',
	);
}
