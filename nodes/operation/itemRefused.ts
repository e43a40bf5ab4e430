/** An item asks for something that cannot be, found out only with the site's or Jira's help. */
export class ItemRefused extends Error {
	override readonly name = 'ItemRefused';

	/**
	 * @param message one sentence: what cannot be
	 * @param description what is possible instead
	 */
	constructor(
		message: string,
		readonly description: string,
		/** Whether Jira may have carried it out all the same. */
		readonly mayHaveBeenDone = false,
	) {
		super(message);
	}
}
