import { RequestFailed } from './failure';

/**
 * An answer to a read that lacks the expected data. Nothing is concluded from it, in particular not
 * that there is no data.
 */
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
