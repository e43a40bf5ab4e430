import { shortVersion, type ServerVersion } from '../../../connection';

/** Until when Atlassian supports a version of Jira Data Center. */
export interface Support {
	/** `2027-12-03` */
	readonly supportedUntil: string;
	/** Whether it is a Long Term Support release. */
	readonly longTermSupport: boolean;
}

/**
 * By version. Source: "Atlassian End of Support Policy", section "Jira Software", confluence.atlassian.com, as
 * endoflife.date/jira-software reads it (May 2026); which are Long Term Support releases: "Long Term Support releases",
 * the same place. Versions that are not here ended before, or came later.
 */
const ENDS: Readonly<Record<string, string>> = {
	'8.20': '2024-01-31',
	'8.21': '2023-12-09',
	'8.22': '2024-02-16',
	'9.0': '2024-06-21',
	'9.1': '2024-07-21',
	'9.2': '2024-08-25',
	'9.3': '2024-09-29',
	'9.4': '2025-01-31',
	'9.5': '2024-12-06',
	'9.6': '2025-01-24',
	'9.7': '2025-03-20',
	'9.8': '2025-04-25',
	'9.9': '2025-06-02',
	'9.10': '2025-07-11',
	'9.11': '2025-08-30',
	'9.12': '2025-11-29',
	'9.13': '2026-01-22',
	'9.14': '2026-02-15',
	'9.15': '2026-03-27',
	'9.16': '2026-05-23',
	'9.17': '2026-06-26',
	'10.0': '2026-08-22',
	'10.1': '2026-10-09',
	'10.2': '2026-11-20',
	'10.3': '2026-12-05',
	'10.4': '2027-01-22',
	'10.5': '2027-03-12',
	'10.6': '2027-04-23',
	'10.7': '2027-06-13',
	'11.0': '2027-08-13',
	'11.1': '2027-09-24',
	'11.2': '2027-11-06',
	'11.3': '2027-12-03',
};

const LONG_TERM: ReadonlySet<string> = new Set(['8.20', '9.4', '9.12', '10.3', '11.3']);

/** Until when a version of Jira Data Center is supported; undefined if that is not known. */
export function supportOf(version: ServerVersion | undefined): Support | undefined {
	const name = version === undefined ? '' : shortVersion(version);
	const supportedUntil = ENDS[name];
	return supportedUntil === undefined
		? undefined
		: { supportedUntil, longTermSupport: LONG_TERM.has(name) };
}
