import { PathValueRefused, RequestFailed } from '../connection';

/** Jira does not know it, or this account or its token may not read it. */
const REFUSALS: readonly number[] = [400, 401, 403, 404];

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
		if (isRefused(reason)) return otherwise;
		throw reason;
	});
}

/** Whether Jira refuses this request, and would not refuse every other one: of those it knows who asks. */
export function isRefused(reason: unknown): reason is PathValueRefused | RequestFailed {
	if (reason instanceof PathValueRefused) return true;
	if (!(reason instanceof RequestFailed)) return false;
	const { status, endsRun } = reason.failure;
	return !endsRun && status !== undefined && REFUSALS.includes(status);
}
