/** A link from an issue to something outside Jira. */
export interface RemoteLink {
	readonly id: string;
	readonly issueId: string;
	/** What a request made of it: its global ID, the application, the object. */
	content: RemoteLinkContent;
}

export interface RemoteLinkContent {
	readonly globalId: string | null;
	readonly relationship?: string;
	readonly application: Readonly<Record<string, unknown>>;
	readonly object: Readonly<Record<string, unknown>>;
}

/** The remote links of all issues. Ids are consecutive. */
export class RemoteLinkStore {
	private links: RemoteLink[] = [];

	private nextId = 10000;

	/** Oldest first. */
	of(issueId: string): RemoteLink[] {
		return this.links.filter((link) => link.issueId === issueId);
	}

	/** Replaces the content of the issue's link with that global ID, or adds a link. */
	put(issueId: string, content: RemoteLinkContent): { link: RemoteLink; isNew: boolean } {
		const known =
			content.globalId === null
				? undefined
				: this.of(issueId).find((link) => link.content.globalId === content.globalId);
		if (known !== undefined) {
			known.content = content;
			return { link: known, isNew: false };
		}
		const link = { id: String(this.nextId++), issueId, content };
		this.links.push(link);
		return { link, isNew: true };
	}

	remove({ id }: RemoteLink): void {
		this.links = this.links.filter((link) => link.id !== id);
	}
}
