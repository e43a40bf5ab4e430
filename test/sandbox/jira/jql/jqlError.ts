/** A query that Jira does not run, with the messages of Jira's 400. */
export class JqlError extends Error {
	constructor(readonly messages: readonly string[]) {
		super(messages.join(' '));
		this.name = 'JqlError';
	}
}
