/**
 * The label of a parameter with what to enter, such as `Assignee (Email, Name or Account ID)`: the label is all that an
 * AI model sees of a parameter.
 *
 * @param wanted in title case
 */
export function labelWanting(displayName: string, wanted: string): string {
	return `${displayName} (${wanted})`;
}

/** The label of a parameter without what to enter, as sentences name it: `Assignee`. */
export function plainLabel(displayName: string): string {
	return displayName.replace(/ \([^()]*\)$/, '');
}
