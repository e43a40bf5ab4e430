/** An item asks for something impossible, which only the site or Jira could tell. */
export class ItemRefused extends Error {
	override readonly name = 'ItemRefused';

	/**
	 * @param message one sentence: what is not possible
	 * @param description what is possible instead
	 */
	constructor(
		message: string,
		readonly description: string,
		/** Whether Jira may have carried it out anyway. */
		readonly mayHaveBeenDone = false,
	) {
		super(message);
	}
}
