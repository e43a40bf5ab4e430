import type { Flavour, JiraSettings, Seed, User } from './model';

/** The people of a Jira, found by each of the names they go by. */
export interface UserDirectory {
	all(): readonly User[];
	get(accountId: string): User | undefined;
	byName(name: string): User | undefined;
	byEmail(emailAddress: string): User | undefined;
}

/** Everything one Jira knows: what the REST routes read and write, and what tests look into. */
export interface JiraState {
	readonly flavour: Flavour;
	/** The address that people use (on Data Center with its context path); base of every `self`. May be set once the port is known. */
	webUrl: string;
	readonly clock: () => number;
	readonly settings: JiraSettings;
	readonly users: UserDirectory;
	/** Mia Krause, whom every ready credential signs in as. */
	readonly mia: User;
}

export interface JiraOptions {
	flavour: Flavour;
	seed?: Partial<Seed>;
	/** Milliseconds since 1970. */
	clock: () => number;
	/** Without a slash at the end. */
	webUrl: string;
}

/** Makes a Jira with its fixed projects and people and as many seeded ones as asked for. */
export function createJira(options: JiraOptions): JiraState {
	throw new Error(`not built yet: ${options.flavour}`);
}
