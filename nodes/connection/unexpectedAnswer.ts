import { RequestFailed } from './failure';

/** An answer to a read that lacks what it is asked for: nothing is concluded from it, least of all that there is none. */
export class UnexpectedAnswer extends RequestFailed {
	/** @param message what is missing, as a sentence without a full stop */
	constructor(message: string) {
		super({
			message,
			description:
				'Run it again. If this stays, check the address in the credential, and what stands between n8n and Jira.',
			status: undefined,
			cause: 'temporarily-unavailable',
			retryAfterMs: undefined,
			endsRun: false,
			mayHaveBeenDone: false,
			fields: {},
		});
	}
}
