import { PathValueRefused, RequestFailed } from '../connection';

/** Jira does not know it, or this account may not read it. */
const REFUSALS: readonly number[] = [400, 403, 404];

/**
 * What was loaded, or something else if Jira refuses it: for what only helps, where the request itself will be refused.
 *
 * @throws what else goes wrong
 */
export async function unlessRefused<Loaded, Otherwise>(
	load: () => Promise<Loaded>,
	otherwise: Otherwise,
): Promise<Loaded | Otherwise> {
	return await load().catch((reason: unknown) => {
		if (reason instanceof PathValueRefused) return otherwise;
		const status = reason instanceof RequestFailed ? reason.failure.status : undefined;
		if (status !== undefined && REFUSALS.includes(status)) return otherwise;
		throw reason;
	});
}
