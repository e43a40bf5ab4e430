/**
 * The label of a parameter with what to enter, such as `Assignee (Email or Name)`: the label is all that an AI model
 * sees of a parameter. In a collection, n8n cuts labels of more than 28 characters.
 *
 * @param wanted in title case, or an example
 */
export function labelWanting(displayName: string, wanted: string): string {
	return `${displayName} (${wanted})`;
}

/** The label of a parameter without what to enter, as sentences name it: `Assignee`. */
export function plainLabel(displayName: string): string {
	return displayName.replace(/ \([^()]*\)$/, '');
}
