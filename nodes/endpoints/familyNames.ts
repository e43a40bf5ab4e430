/**
 * What Atlassian calls the endpoints of one document. Only a list for people needs these names: the generated files have
 * them in functions, which make them when they are called, so that a node that never shows the list does not hold them.
 */
export interface FamilyNames {
	/** The headings under which the documentation lists endpoints. */
	readonly groups: readonly string[];
	/**
	 * For each endpoint, in the order of the family's facts: the operation's id in the document, without what only tells
	 * two of the same name apart, and the number of its group: `addWorklog 37`.
	 */
	readonly operations: readonly string[];
	/** What replaces a deprecated endpoint, where its document says so: an endpoint, or a group. */
	readonly replaced: Readonly<Record<string, string>>;
}
