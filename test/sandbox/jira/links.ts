import type { LinkDraft } from './fields/issueLinks';
import type { Happening } from './events/happening';
import type { IssueLink } from './model';

/** The links between issues. Ids are consecutive. */
export class LinkStore {
	private links: IssueLink[] = [];

	private nextId = 10000;

	/** @param report told of every link that is added or removed */
	constructor(private readonly report: (happening: Happening) => void = () => undefined) {}

	/** The links that an issue is part of, oldest first. */
	of(issueId: string): IssueLink[] {
		return this.links.filter(
			({ sourceId, destinationId }) => sourceId === issueId || destinationId === issueId,
		);
	}

	get(id: string): IssueLink | undefined {
		return this.links.find((link) => link.id === id);
	}

	/** Links an issue as a request asks; what is linked so already stays as it is, as in Jira. */
	add(issueId: string, { typeId, otherId, outward }: LinkDraft): void {
		const [sourceId, destinationId] = outward ? [issueId, otherId] : [otherId, issueId];
		const isThere = this.links.some(
			(link) =>
				link.typeId === typeId &&
				link.sourceId === sourceId &&
				link.destinationId === destinationId,
		);
		if (isThere) return;
		const link = { id: String(this.nextId++), typeId, sourceId, destinationId };
		this.links.push(link);
		this.report({ kind: 'issueLink', how: 'created', thing: link });
	}

	remove(id: string, follows = false): void {
		const link = this.get(id);
		if (link === undefined) return;
		this.links = this.links.filter((one) => one !== link);
		this.report({ kind: 'issueLink', how: 'deleted', thing: link, follows });
	}

	/** Removes the links of an issue that goes. */
	removeOf(issueId: string): void {
		for (const { id } of this.of(issueId)) this.remove(id, true);
	}
}
