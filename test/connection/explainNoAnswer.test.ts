import { asForeign } from '../../nodes/connection';
import { explainForeignAnswer, explainNoAnswer } from '../../nodes/connection/explainNoAnswer';
import { answer, noAnswer } from './answers';

describe('explainNoAnswer', () => {
	it.each([
		['ETIMEDOUT', 'Jira did not answer in time', 'temporarily-unavailable'],
		['ECONNRESET', 'The connection ended before Jira answered', 'temporarily-unavailable'],
		[
			'ENOTFOUND',
			"No server was found at the address of this credential's Jira",
			'configuration-invalid',
		],
		[
			'CERT_HAS_EXPIRED',
			"n8n does not trust the certificate of this credential's Jira",
			'configuration-invalid',
		],
		[
			'HPE_INVALID_CONSTANT',
			'The answer cannot be read as an answer from Jira',
			'temporarily-unavailable',
		],
		['EWHATEVER', 'The answer cannot be read as an answer from Jira', 'temporarily-unavailable'],
		['', 'The answer cannot be read as an answer from Jira', 'temporarily-unavailable'],
		[
			'ERR_TOKEN_RENEWAL',
			'The OAuth2 connection could not be renewed: the token service did not answer',
			'temporarily-unavailable',
		],
		[
			'ERR_BARE_TOKEN_RENEWAL',
			'The OAuth2 connection could not be renewed: the token service did not answer',
			'temporarily-unavailable',
		],
		['ECONNREFUSED', 'Jira could not be reached', 'temporarily-unavailable'],
		[
			'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
			"n8n and this credential's Jira could not agree on how to encrypt the connection",
			'configuration-invalid',
		],
		['EHOSTUNREACH', 'Jira could not be reached', 'temporarily-unavailable'],
	])('%s', (code, message, cause) => {
		expect(explainNoAnswer(noAnswer(code))).toMatchObject({ message, cause });
	});

	it("repeats n8n's own words if it did not send", () => {
		const explained = 'The domain is not among the allowed ones.';
		expect(explainNoAnswer({ ...noAnswer(''), explained })).toEqual({
			message: "n8n does not let this credential reach its Jira's address",
			remedy: explained,
			cause: 'configuration-invalid',
		});
	});
});

describe('explainForeignAnswer', () => {
	const ok = answer(200, undefined, { server: 'nginx' });

	it.each([
		[
			asForeign(ok, 'page', 'Sign in'),
			'A login page or another web page answered instead of Jira: "Sign in"',
		],
		[asForeign(ok, 'page'), 'A login page or another web page answered instead of Jira'],
		[asForeign(ok, 'empty'), "An empty answer came instead of Jira's"],
		[asForeign(ok, 'incomplete'), "Jira's answer broke off or could not be decompressed"],
		[asForeign(ok, 'notJson'), "The answer is not complete JSON, so it is not Jira's"],
		[asForeign(ok, 'otherShape'), 'The answer is not one that Jira gives to this request'],
		[asForeign(ok, 'tooLarge'), 'The answer is larger than n8n can take'],
		[
			asForeign(ok, 'otherFile'),
			'The answer is not the file that Jira describes: its size or type is different',
		],
		[
			asForeign({ ...ok, status: 302 }, 'redirect', 'https://idp.example/login'),
			'The request was redirected to https://idp.example/login, like a login page or a Jira that has moved, and was not sent there',
		],
	])('%j', (foreign, message) => {
		const { message: said, remedy } = explainForeignAnswer(foreign);
		expect(said).toBe(message);
		expect(remedy).toMatch(/\. \(HTTP \d+, server: nginx\)$/);
	});

	it.each(['page', 'redirect'] as const)('says that a file requires a login: %s', (fault) => {
		const { message, remedy } = explainForeignAnswer(asForeign(ok, fault, 'SIGN-IN'), {
			isForPage: true,
		});
		expect(message).toBe(
			'This Jira requires a login for files that this credential does not provide',
		);
		expect(remedy).toContain('The answer was: SIGN-IN.');
	});

	it.each(['empty', 'incomplete', 'otherFile'] as const)(
		'says the usual about a file: %s',
		(fault) => {
			const foreign = asForeign(ok, fault);
			expect(explainForeignAnswer(foreign, { isForPage: true })).toEqual(
				explainForeignAnswer(foreign),
			);
		},
	);

	it('shows no more than a line of a title or a server', () => {
		const long = 'x'.repeat(500);
		const { message, remedy } = explainForeignAnswer(
			asForeign(answer(200, undefined, { server: long }), 'page', long),
		);
		expect(message).toContain(`"${'x'.repeat(79)}…"`);
		expect(remedy).toContain(`server: ${'x'.repeat(79)}…)`);
	});
});
