import { createHash } from 'node:crypto';

/** The length of the hash in a shortened ID. */
const HASH_LENGTH = 16;

/**
 * The ID of a repository, branch, commit or pull request as Jira takes it: letters, digits and `~.-_`. Every other
 * character is written as `~` and the two digits of each of its bytes: `feature/SUP-1` is `feature~2FSUP-1`. A valid
 * ID does not change, so the same text always gives the same ID. Source: `id` of `POST /rest/devinfo/0.10/bulk`.
 *
 * @param most the maximum length; the end of a longer ID becomes its hash
 */
export function entityId(text: string, most = 1024): string {
	const id = encodeURIComponent(text.toWellFormed())
		.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
		.replaceAll('%', '~');
	if (id.length <= most) return id;
	const hash = createHash('sha256').update(id).digest('hex').slice(0, HASH_LENGTH);
	return `${id.slice(0, most - HASH_LENGTH - 1)}.${hash}`;
}
