/** A query that Jira does not run: its messages are those of the 400 that it answers. */
export class JqlError extends Error {
	constructor(readonly messages: readonly string[]) {
		super(messages.join(' '));
		this.name = 'JqlError';
	}
}
