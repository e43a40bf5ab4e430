/** References to Jira objects by id or by name, whichever was given. */
export type NamedReference = { id: string } | { name: string };

/** Only digits: Jira's ids of projects, issue types, priorities, versions… */
export function isId(text: string): boolean {
	return /^\d+$/.test(text);
}

/** `10001` by id, `Bug` by name. */
export function byIdOrName(text: string): NamedReference {
	return isId(text) ? { id: text } : { name: text };
}

/** `10001` by id, `SUP` by key. */
export function byIdOrKey(text: string): { id: string } | { key: string } {
	return isId(text) ? { id: text } : { key: text };
}

/** A name as it is compared: regardless of case and of blanks around it. */
export function foldedName(name: string): string {
	return name.trim().normalize('NFC').toLowerCase();
}

/** Whether two names are the same, see {@link foldedName}. */
export function sameName(one: string, other: string): boolean {
	return foldedName(one) === foldedName(other);
}

/** Whether a typed value is the ID or the name of something. */
export function isCalled(
	{ id, name }: { readonly id: string; readonly name: string },
	typed: string,
): boolean {
	return id === typed || sameName(name, typed);
}
