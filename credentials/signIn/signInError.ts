import { UserError } from 'n8n-workflow';

/** Why signing in did not work, as a code. */
export type SignInReason =
	/** A field is empty. */
	| 'incomplete'
	/** An address cannot be read, or is of a kind that is not allowed. */
	| 'addressInvalid'
	/** A request goes to a host that is not the credential's. */
	| 'foreignHost'
	/** No answer: DNS, connection, TLS, time-out. */
	| 'unreachable'
	/** Another service answers, or a Jira of the other kind. */
	| 'notJira'
	/** The account does not exist, is inactive, or may not use Jira. */
	| 'userUnknown'
	/** Token, password or client secret are not accepted, or no longer accepted. */
	| 'tokenRefused'
	/** Signed in, but without the permission. */
	| 'permissionMissing'
	/** The site's administrator has switched off this way of signing in. */
	| 'apiOff'
	| 'captcha'
	| 'scopeMissing'
	/** The grant does not reach this site. */
	| 'siteNotGranted'
	/** Too many requests, or the service is down for now. */
	| 'busy'
	/** The stored results belong to other field values and must be found out again. */
	| 'notPrepared';

/**
 * Signing in did not work. The message is one sentence that says what happened and what to do; it never contains a
 * secret or a bare network or status code.
 *
 * It has deliberately no property named `code`, `status`, `cause` or `reason`: n8n's credential test and its
 * NodeApiError look for those and would show them instead of the sentence.
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
 * The stored token or API address was found for other field values than the credential has now. `response.status`
 * makes n8n renew the credential and send the request again, so nothing is sent with the wrong signature, and the
 * request is not lost.
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
