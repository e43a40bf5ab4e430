import { listAt, textAt } from '../readings/json';

/** Kinds of associations whose values are issues. */
const WITH_ISSUES: ReadonlySet<string | undefined> = new Set(['issueKeys', 'issueIdOrKeys']);

/** The properties with an entity's associations; vulnerabilities name those to add. */
const PLACES = ['associations', 'addAssociations'] as const;

/** The keys and IDs of the issues that an entity is sent for, each once. */
export function issuesOf(entity: unknown): string[] {
	const associated = PLACES.flatMap((place) => listAt(entity, place))
		.filter((association) => WITH_ISSUES.has(textAt(association, 'associationType')))
		.flatMap((association) => listAt(association, 'values'));
	return [...new Set([...listAt(entity, 'issueKeys'), ...associated].map(String))];
}

/** Whether an entity also belongs to something other than issues: a service, a commit, a repository. */
export function hasOtherAssociations(entity: unknown): boolean {
	return PLACES.flatMap((place) => listAt(entity, place)).some(
		(association) => !WITH_ISSUES.has(textAt(association, 'associationType')),
	);
}

/** The keys and IDs that are unknown to this Jira, according to an answer. */
export function unknownIssuesIn(body: unknown): ReadonlySet<string> {
	const associated = listAt(body, 'unknownAssociations')
		.filter((association) => WITH_ISSUES.has(textAt(association, 'associationType')))
		.flatMap((association) => listAt(association, 'values'));
	return new Set([...listAt(body, 'unknownIssueKeys'), ...associated].map(String));
}

/** The sentences of an answer's list of `{ message }`; none where there is no list. */
export function messagesIn(errors: unknown): string[] {
	return listAt(errors).flatMap((error) => textAt(error, 'message') ?? []);
}

/** Why an answer rejects something; never empty. */
export function reasonsIn(errors: unknown): string[] {
	const messages = messagesIn(errors);
	return messages.length > 0 ? messages : ['Jira does not say why'];
}
