import { RequestFailed } from './failure';

/** An answer to a read that lacks what it is asked for: nothing is concluded from it, least of all that there is none. */
export class UnexpectedAnswer extends RequestFailed {
	/** @param message what is missing, as a sentence without a full stop */
	constructor(message: string) {
		super({
			message,
			description:
				'Run it again. If the problem persists, check the address in the credential, and any proxy between n8n and Jira.',
			status: undefined,
			cause: 'temporarily-unavailable',
			retryAfterMs: undefined,
			endsRun: false,
			mayHaveBeenDone: false,
			fields: {},
		});
	}
}
