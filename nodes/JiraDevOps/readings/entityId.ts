/**
 * The ID of a repository, branch, commit or pull request as Jira takes it: letters, digits and `~.-_`. Every other
 * character is written as `~` and the two digits of each of its bytes: `feature/SUP-1` is `feature~2FSUP-1`. An ID
 * that Jira takes stays as it is, so that the same text always gives the same ID.
 * Source: `id` of `POST /rest/devinfo/0.10/bulk`.
 */
export function entityId(text: string): string {
	return encodeURIComponent(text.toWellFormed())
		.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
		.replaceAll('%', '~');
}
