/** What the writer of a text means by names in it. */
export interface WritingOptions {
	/**
	 * The people whom `@[Display Name]` mentions: their account id on Cloud, their user name on Data Center. A name
	 * that is missing stays text.
	 */
	readonly people?: Pick<ReadonlyMap<string, string>, 'get'>;
	/** The address of the Jira whose issues `[SUP-1]` links to; without one, it stays text. */
	readonly site?: string;
	/** Media ids of the attachments by file name, for pictures such as `![](shot.png)` on Cloud. */
	readonly media?: ReadonlyMap<string, string>;
}
