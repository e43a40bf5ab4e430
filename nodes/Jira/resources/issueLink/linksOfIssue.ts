import type { ShownLink } from './simplifyLink';

/** The field with the links of an issue. */
export const LINKS = 'issuelinks';

/** The links of an issue that was read with them. */
export function linksIn(issue: unknown): readonly ShownLink[] {
	const { fields } = issue as { fields?: { [LINKS]?: readonly ShownLink[] } };
	return fields?.[LINKS] ?? [];
}
