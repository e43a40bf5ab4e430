import { BoundedMap } from '../../credentials/signIn/boundedMap';
import type { ServerVersion } from '../../credentials/signIn/serverVersion';

export {
	isAtLeast,
	shortVersion,
	versionIn,
	type ServerVersion,
} from '../../credentials/signIn/serverVersion';

/** For how long a version is believed, in milliseconds: an administrator may upgrade Jira while n8n runs. */
export const BELIEVED_FOR_MS = 60 * 60 * 1000;

interface Learned {
	readonly version: ServerVersion;
	/** When Jira told it, in milliseconds since 1970. */
	readonly at: number;
}

/** The versions of servers, by base URL: what one run of a process learned, the others know. */
export class VersionMemory {
	private readonly learned = new BoundedMap<Learned>(500);

	/** The version of a server; undefined if nobody has asked it lately. */
	known(server: string | undefined, now: number): ServerVersion | undefined {
		const found = server === undefined ? undefined : this.learned.get(server);
		return found !== undefined && now - found.at < BELIEVED_FOR_MS ? found.version : undefined;
	}

	note(server: string | undefined, version: ServerVersion, now: number): void {
		if (server !== undefined) this.learned.set(server, { version, at: now });
	}
}
