import { createHmac } from 'node:crypto';
import { readSignature } from '../../../../nodes/JiraTrigger/deliveries/signature';

// The example of "Secure admin webhooks", Webhooks, Jira Cloud platform.
const SECRET = "It's a Secret to Everybody";
const BODY = Buffer.from('Hello World!');
const DIGEST = 'a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9';
const RIGHT = `sha256=${DIGEST}`;

const signed = (method: string, secret = SECRET, body = BODY) =>
	`${method}=${createHmac(method, secret).update(body).digest('hex')}`;

describe('readSignature', () => {
	it.each<[string, string | undefined, readonly string[], string]>([
		["Atlassian's example", RIGHT, [SECRET], 'right'],
		['digits in capitals', `SHA256=${DIGEST.toUpperCase()}`, [SECRET], 'right'],
		['the old secret, while it is being replaced', RIGHT, ['new', SECRET], 'right'],
		['the new secret', signed('sha256', 'new'), ['new', SECRET], 'right'],
		['a stronger method', signed('sha512'), [SECRET], 'right'],
		['another secret', RIGHT, ['another'], 'wrong'],
		['no secret', RIGHT, [], 'wrong'],
		['an empty secret', signed('sha256', ''), [''], 'wrong'],
		['an empty secret beside another', signed('sha256', ''), ['', SECRET], 'wrong'],
		['a part of the digest', RIGHT.slice(0, -2), [SECRET], 'wrong'],
		['more than the digest', `${RIGHT}00`, [SECRET], 'wrong'],
		['the digest of another method', `sha512=${DIGEST}`, [SECRET], 'wrong'],
		['a weak method', signed('sha1'), [SECRET], 'unknown method'],
		['no method', DIGEST, [SECRET], 'unknown method'],
		['no digits', 'sha256=zz', [SECRET], 'unknown method'],
		['a name of every object', `constructor=${DIGEST}`, [SECRET], 'unknown method'],
		['none', undefined, [SECRET], 'missing'],
		['an empty one', ' ', [SECRET], 'missing'],
	])('%s', (_what, header, secrets, reading) => {
		expect(readSignature(header, BODY, secrets)).toBe(reading);
	});

	it('is for the bytes as they arrived', () => {
		const bytes = Buffer.from('{"a":"\u00e9"}', 'latin1');
		expect(readSignature(signed('sha256', SECRET, bytes), bytes, [SECRET])).toBe('right');
		expect(readSignature(RIGHT, Buffer.from('Hello World'), [SECRET])).toBe('wrong');
	});
});
