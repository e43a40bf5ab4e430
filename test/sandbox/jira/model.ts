/** Which Jira the sandbox plays: the hosted one, or a server inside a company (10.3). */
export type Flavour = 'cloud' | 'dataCenter';

/** A person. Cloud knows people by `accountId`, Data Center by `name` (shown) and `key` (internal). */
export interface User {
	/** Also set on Data Center, where answers never show it: the sandbox's own handle of a person. */
	accountId: string;
	name: string;
	key: string;
	displayName: string;
	emailAddress: string;
	/** Privacy setting of Cloud accounts: others do not see the address. */
	emailHidden: boolean;
	active: boolean;
	locale: string;
	timeZone: string;
	groups: string[];
}

/** How many people, projects and issues a new Jira holds. */
export interface Seed {
	users: number;
	projects: number;
	issues: number;
}

/** What can be changed while the Jira is running. */
export interface JiraSettings {
	/** Milliseconds until a search finds a change; 0 finds it at once. Searches with `reconcileIssues` are not held up. */
	searchLag: number;
}
