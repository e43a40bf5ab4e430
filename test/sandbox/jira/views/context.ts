import type { ApiVersion, User } from '../model';
import type { JiraState } from '../state';

/** What an answer depends on, apart from the object it shows. */
export interface ViewContext {
	readonly jira: JiraState;
	readonly version: ApiVersion;
	/** Base of `self`: the site's own address, even for a request through the gateway. */
	readonly base: string;
	/** Who asks; null without a signature. */
	readonly viewer: User | null;
}

/** Time zone of the reader, in which Jira writes times. */
export function timeZoneOf(view: ViewContext): string {
	return view.viewer?.timeZone ?? 'UTC';
}
