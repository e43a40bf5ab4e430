import type { IDataObject } from 'n8n-workflow';
import { hasOtherAssociations, issuesOf } from './associations';
import type { Verdict } from './entityKind';

/** What an answer says about one entity. */
interface Said {
	/** Whether the answer lists it as accepted. */
	readonly isNamed: boolean;
	/** Why it is rejected; empty if the answer does not list it as rejected. */
	readonly reasons: readonly string[];
	/** The keys and IDs that this Jira does not have. */
	readonly unknown: ReadonlySet<string>;
}

/** The verdict on an entity. Jira does not keep one without any known issue, whether it says so or not. */
export function verdictOf(key: IDataObject, entity: unknown, said: Said): Verdict {
	const issues = issuesOf(entity);
	const unknownIssues = issues.filter((issue) => said.unknown.has(issue));
	const isLost =
		issues.length > 0 && unknownIssues.length === issues.length && !hasOtherAssociations(entity);
	const lost = isLost && said.reasons.length === 0 ? ['Jira does not have any of its issues'] : [];
	const reasons = [...said.reasons, ...lost];
	return { key, issues, unknownIssues, reasons, isAccepted: said.isNamed && reasons.length === 0 };
}

/** Whether an answer has no body, as for requests that Jira carries out a moment later. */
export function isWithoutBody(body: unknown): boolean {
	return body === undefined || body === null || body === '';
}
