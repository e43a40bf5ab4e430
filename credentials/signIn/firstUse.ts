import { BoundedMap } from './boundedMap';

/**
 * Tells apart why n8n prepares a credential. n8n hands the same object to `authenticate` and then,
 * when the request was refused, to `preAuthentication`; for the Test button and before the first use
 * it prepares an object that has signed nothing yet.
 */
export class FirstUse {
	private readonly signed = new WeakSet<object>();
	private readonly checked = new BoundedMap<true>(500);

	/** To be called when a credential signs a request. */
	noteSigned(fields: object): void {
		this.signed.add(fields);
	}

	/**
	 * Whether it is to be checked that the credential reaches Jira: at each Test, and once in this
	 * process before the first use; not when a token is renewed during a run.
	 *
	 * @param isEmpty whether nothing was prepared for the credential so far, as before the first use
	 */
	isCheckDue(fields: object, stamp: string, isEmpty: boolean): boolean {
		if (this.signed.has(fields)) return false;
		return !isEmpty || this.checked.get(stamp) === undefined;
	}

	/** To be called when the check has found nothing amiss. */
	noteChecked(stamp: string): void {
		this.checked.set(stamp, true);
	}
}
