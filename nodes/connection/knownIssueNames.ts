/** Which names the run knows to belong to one issue: its key and its ID. */
export class KnownIssueNames {
	private readonly others = new Map<string, string>();

	/** Notes that two names belong to one issue, which is called by the first of them from now on. */
	note(name: string, otherName: string): void {
		this.others.set(otherName, name);
	}

	/** The one name of an issue, whichever of its names is given; a name of which nothing is known as it is. */
	oneFor(issue: string): string {
		return this.others.get(issue) ?? issue;
	}
}
