import type { IDataObject } from 'n8n-workflow';

/** What an event says about a review. */
export interface Review {
	/** As Jira's reviewer, without a status. */
	readonly person: IDataObject;
	readonly isApproval: boolean;
}

/**
 * Reviewers in Jira's form, each once, with their latest review. Jira knows two states: reviewers who requested
 * changes or only commented are listed as not approved. Authors are not reviewers. Source: `reviewers` of `POST
 * /rest/devinfo/0.10/bulk`.
 */
export function reviewersOf(author: IDataObject, reviews: readonly Review[]): IDataObject[] {
	const statuses = new Map<string, IDataObject>();
	for (const { person, isApproval } of reviews) {
		if (Object.keys(person).length === 0) continue;
		statuses.set(JSON.stringify(person), {
			...person,
			approvalStatus: isApproval ? 'APPROVED' : 'UNAPPROVED',
		});
	}
	statuses.delete(JSON.stringify(author));
	return [...statuses.values()];
}
