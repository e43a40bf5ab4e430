/** An email that Jira was asked to send about an issue. */
export interface Notification {
	readonly issueId: string;
	readonly subject: string;
	readonly text: string | null;
	readonly html: string | null;
	/** User names of those who get it. */
	readonly recipients: readonly string[];
}
