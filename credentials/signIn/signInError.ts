import { UserError } from 'n8n-workflow';

/** Why signing in did not work, as a name that code can decide by. */
export type SignInReason =
	/** A field is empty. */
	| 'incomplete'
	/** An address cannot be read, or is of a kind that is not allowed. */
	| 'addressInvalid'
	/** A request goes to a host that is not the credential's. */
	| 'foreignHost'
	/** No answer: DNS, connection, TLS, time-out. */
	| 'unreachable'
	/** Something answers there, but it is not the Jira that this credential is for. */
	| 'notJira'
	/** The account does not exist, is inactive, or may not use Jira. */
	| 'userUnknown'
	/** Token, password or client secret are not accepted (any more). */
	| 'tokenRefused'
	/** Signed in, but without the permission. */
	| 'permissionMissing'
	/** The site's administrator has switched off this way in. */
	| 'apiOff'
	| 'captcha'
	| 'scopeMissing'
	/** The grant does not reach this site. */
	| 'siteNotGranted'
	/** Too many requests, or the service is down for now. */
	| 'busy'
	/** What was found out for this credential belongs to other field values: find it out anew. */
	| 'notPrepared';

/**
 * Signing in did not work. The message is one sentence that says what happened and what to do; it
 * never holds a secret, and never a bare network code or status code.
 *
 * It has deliberately no property named `code`, `status`, `cause` or `reason`: n8n's credential test
 * and its NodeApiError look for those and would show them in place of the sentence.
 */
export class SignInError extends UserError {
	constructor(
		readonly signInReason: SignInReason,
		sentence: string,
	) {
		super(sentence);
		this.name = 'SignInError';
	}
}

/**
 * The stored token or API address was found for other field values than the credential has now.
 * `response.status` is what n8n takes for "renew the credential, then send again":
 * so nothing is sent with the wrong signature, and the request is not lost.
 */
export class NotPreparedError extends SignInError {
	readonly response = { status: 401 };

	constructor() {
		super(
			'notPrepared',
			'This credential has changed since it was last used: open it and press Test, then run this again',
		);
		this.name = 'NotPreparedError';
	}
}
