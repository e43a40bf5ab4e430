/**
 * What is remembered of the issues that are in a state, such as those that a query finds, as JSON. An issue that enters
 * is told; one that is in it already is not.
 */
export interface Standing {
	readonly version: 1;
	/** The Jira that it is about: the IDs of another one mean nothing here. */
	readonly site: string;
	/** What was asked for: another question has other answers, and none of them is news. */
	readonly asked: string;
	/** Grows with each poll, so that one that ran beside another one notices it. */
	readonly revision: number;
	/** When Jira was asked last, in milliseconds since 1970, by n8n's clock. */
	readonly at: number;
	/** See {@link packed}. */
	readonly members: string;
}

/**
 * What was stored, if it is about this question.
 *
 * @param stored what n8n stored; what an earlier version left behind is not gone on with
 */
export function standingIn(stored: unknown, site: string, asked: string): Standing | undefined {
	const { version, site: ofSite, asked: before, members } = (stored ?? {}) as Partial<Standing>;
	const isThis = version === 1 && ofSite === site && before === asked;
	return isThis && typeof members === 'string' ? (stored as Standing) : undefined;
}

/** IDs as text: sorted, each as its distance from the one before, so that 20,000 of them take about 60 kB. */
export function packed(ids: Iterable<string>): string {
	let before = 0;
	const distances: string[] = [];
	for (const id of [...ids].map(Number).toSorted((one, other) => one - other)) {
		distances.push((id - before).toString(36));
		before = id;
	}
	return distances.join(' ');
}

/** The opposite of {@link packed}. */
export function unpacked(text: string): Set<string> {
	let id = 0;
	const ids = new Set<string>();
	for (const distance of text.split(' ').filter((part) => part !== '')) {
		id += parseInt(distance, 36);
		ids.add(String(id));
	}
	return ids;
}

/** Who entered a state and who left it. */
export function turned(
	before: ReadonlySet<string>,
	now: ReadonlySet<string>,
): { readonly entered: readonly string[]; readonly left: readonly string[] } {
	return {
		entered: [...now].filter((id) => !before.has(id)),
		left: [...before].filter((id) => !now.has(id)),
	};
}
