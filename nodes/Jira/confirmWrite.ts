import { RequestFailed } from '../connection';
import { ItemRefused } from '../operation';
import { isBlank } from '../values/blank';

/**
 * Makes sure that Jira carried out a write that it may answer with 200 and no body: a proxy that never asked Jira can
 * answer the same. Where Jira cannot be asked, its answer to the write counts.
 *
 * @param answer the body of the answer to the write
 * @param isDone whether Jira shows that it was carried out
 * @param notDone what to say if it was not: `Jira did not delete the component 10000`
 * @throws ItemRefused if it was not
 */
export async function confirmWrite(
	answer: unknown,
	isDone: () => Promise<boolean>,
	notDone: string,
): Promise<void> {
	if (!isBlank(answer)) return;
	const done = await isDone().catch((reason: unknown) => {
		if (!(reason instanceof RequestFailed)) throw reason;
		return true;
	});
	if (done) return;
	throw new ItemRefused(
		notDone,
		'Its answer said neither yes nor no. Check the proxies between n8n and Jira.',
	);
}
