/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { gzipSync } from 'node:zlib';
import { bytesOf, headOf, type WireAnswer } from './wire/message';

/** What a fault may do with the connection of the request. */
export interface Line {
	write(bytes: Buffer): void;
	/** Closes the connection properly. */
	end(): void;
	/** Closes it with a TCP reset. */
	reset(): void;
	/** Leaves the client without an answer until it disconnects. */
	silence(): void;
	/** Sends some bytes now, and then one byte from time to time until the client disconnects. */
	drip(begun: Buffer): void;
}

/** One way in which an answer goes wrong. */
export interface Fault {
	readonly name: string;
	/** Whether Jira carries out the request `before` the answer goes wrong, or never sees it. */
	readonly carriedOut: boolean;
	/** Whether the answer says that the request was refused. The other faults do not tell. */
	readonly refuses: boolean;
	/** It takes long, and repeating it shows nothing new. */
	readonly isHeavy?: true;
	/** Whether it is a valid answer where Jira answers with a bare list, so that nobody can tell that it was spoiled. */
	readonly isEmptyList?: boolean;
	/** @param answer Jira's own answer; an empty 200 if Jira was not asked */
	play(line: Line, answer: WireAnswer, elsewhere: string): void;
}

const JSON_TYPE = { 'content-type': 'application/json;charset=UTF-8' };
const HTML_TYPE = { 'content-type': 'text/html;charset=UTF-8' };

const LOGIN_PAGE =
	'<!DOCTYPE html><html><head><title>Sign in to continue</title></head><body><form action="/login"></form></body></html>';

type Played = (answer: WireAnswer, elsewhere: string) => Partial<WireAnswer> & { text?: string };

/** A complete answer of another kind in place of Jira's. */
const answering =
	(make: Played): Fault['play'] =>
	(line, real, elsewhere) => {
		const { text, ...made } = make(real, elsewhere);
		const answer: WireAnswer = {
			status: 200,
			headers: JSON_TYPE,
			body: Buffer.from(text ?? ''),
			...made,
		};
		line.write(bytesOf(answer));
	};

const page = (status: number, title: string, headers: Record<string, string> = {}) =>
	answering(() => ({
		status,
		headers: { ...HTML_TYPE, server: 'nginx', ...headers },
		text: `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
	}));

const sentence = (status: number, message: string, headers: Record<string, string> = {}) =>
	answering(() => ({
		status,
		headers: { ...JSON_TYPE, ...headers },
		text: JSON.stringify({ errorMessages: [message], errors: {} }),
	}));

const json = (value: unknown) => answering(() => ({ text: JSON.stringify(value) }));

const redirect = (status: number, location: (elsewhere: string) => string) =>
	answering((_, elsewhere) => ({
		status,
		headers: { ...HTML_TYPE, location: location(elsewhere) },
		text: '<html><head><title>Moved</title></head></html>',
	}));

/** Faults that refuse the request, so that Jira certainly did not carry it out. */
const refusals: ReadonlyArray<readonly [string, Fault['play']]> = [
	[
		'429 with seconds',
		sentence(429, 'Rate limit exceeded', {
			'retry-after': '20',
			'ratelimit-reason': 'jira-burst-based',
		}),
	],
	[
		'429 with a date',
		answering(() => ({
			status: 429,
			headers: { ...JSON_TYPE, 'retry-after': new Date(Date.now() + 45_000).toUTCString() },
			text: '{"errorMessages":["Rate limit exceeded"]}',
		})),
	],
	['429 page without a time', page(429, 'Too Many Requests')],
	[
		'429 of a quota',
		answering(() => ({
			status: 429,
			headers: {
				...JSON_TYPE,
				'ratelimit-reason': 'jira-quota-global-based',
				'x-ratelimit-reset': new Date(Date.now() + 3_000_000).toISOString(),
			},
			text: '{"errorMessages":["Quota exceeded"]}',
		})),
	],
	['413 page', page(413, '413 Request Entity Too Large')],
	['401', sentence(401, 'Client must be authenticated to access this resource.')],
	[
		'CAPTCHA',
		page(403, 'Forbidden (403)', {
			'x-authentication-denied-reason': 'CAPTCHA_CHALLENGE; login-url=http://127.0.0.1/login.jsp',
			'x-seraph-loginreason': 'AUTHENTICATION_DENIED',
		}),
	],
	[
		'XSRF',
		answering(() => ({
			status: 403,
			headers: { 'content-type': 'text/plain' },
			text: 'XSRF check failed',
		})),
	],
];

const EMPTY_LIST = json([]);

/** Faults that leave the outcome open: Jira may have carried out the request, or may never have seen it. */
const riddles: ReadonlyArray<readonly [string, Fault['play']]> = [
	['500', sentence(500, 'Internal server error')],
	['502 page', page(502, '502 Bad Gateway')],
	['503', sentence(503, 'Service unavailable')],
	['504 page', page(504, '504 Gateway Time-out')],
	['520 page', page(520, 'Web server is returning an unknown error', { server: 'cloudflare' })],
	['408 page', page(408, '408 Request Time-out')],
	['reset', (line) => line.reset()],
	['silence', (line) => line.silence()],
	['empty 200', answering(() => ({ text: '' }))],
	['log-in page as 200', answering(() => ({ headers: HTML_TYPE, text: LOGIN_PAGE }))],
	['JSON of another shape', json({ status: 'ok', data: [] })],
	['JSON null', json(null)],
	['empty list', EMPTY_LIST],
];

/** Faults that spoil Jira's own answer on its way. */
const spoilers: ReadonlyArray<readonly [string, Fault['play']]> = [
	[
		'cut answer',
		(line, answer) => {
			const bytes = bytesOf(withBody(answer));
			line.write(bytes.subarray(0, bytes.length - Math.ceil(withBody(answer).body.length / 2)));
			line.end();
		},
	],
	[
		'cut chunks',
		(line, answer) => {
			const { status, headers, body } = withBody(answer);
			const half = body.subarray(0, Math.floor(body.length / 2));
			line.write(headOf({ status, headers: { ...headers, 'transfer-encoding': 'chunked' } }));
			line.write(Buffer.concat([Buffer.from(`${half.length.toString(16)}\r\n`), half]));
			line.end();
		},
	],
	[
		'broken gzip',
		answering((answer) => {
			const whole = gzipSync(withBody(answer).body);
			return {
				status: withBody(answer).status,
				headers: { ...answer.headers, 'content-encoding': 'gzip' },
				body: whole.subarray(0, Math.floor(whole.length / 2)),
			};
		}),
	],
	[
		'truncated JSON',
		answering((answer) => {
			const { status, headers, body } = withBody(answer);
			return { status, headers, body: body.subarray(0, Math.ceil(body.length / 2)) };
		}),
	],
	[
		'dripping answer',
		(line, answer) => {
			const { status, headers, body } = withBody(answer);
			const length = `${body.length + 1_000_000}`;
			const head = headOf({ status, headers: { ...headers, 'content-length': length } });
			line.drip(Buffer.concat([head, body.subarray(0, 1)]));
		},
	],
];

const LARGE = Buffer.concat([
	Buffer.from('{"padding":"'),
	Buffer.alloc(60_000_000, 'x'),
	Buffer.from('"}'),
]);

const HEAVY: Fault = {
	name: '60 MB body',
	carriedOut: true,
	refuses: false,
	isHeavy: true,
	play: (line, { status }) => {
		const headers = { ...JSON_TYPE, 'content-length': `${LARGE.length}` };
		line.write(headOf({ status: status === 204 ? 200 : status, headers }));
		line.write(LARGE);
	},
};

const redirects: ReadonlyArray<readonly [string, Fault['play']]> = [
	['301 to another host', redirect(301, (elsewhere) => `${elsewhere}/moved`)],
	['302 to a log-in page', redirect(302, () => '/login.jsp?os_destination=%2Frest')],
	['303 to another host', redirect(303, (elsewhere) => `${elsewhere}/moved`)],
	['307 to another host', redirect(307, (elsewhere) => `${elsewhere}/moved`)],
	['308 to another host', redirect(308, (elsewhere) => `${elsewhere}/moved`)],
];

/** A 204 has no body to spoil. */
function withBody(answer: WireAnswer): WireAnswer {
	return answer.body.length > 1
		? answer
		: { status: 200, headers: JSON_TYPE, body: Buffer.from('{"spoiled":true}') };
}

const row =
	(carriedOut: boolean, refuses: boolean, suffix: string) =>
	([name, play]: readonly [string, Fault['play']]): Fault => ({
		name: `${name}${suffix}`,
		carriedOut,
		refuses,
		isEmptyList: play === EMPTY_LIST,
		play,
	});

/** Every fault; in two forms where the client cannot know whether the request reached Jira. */
export const faults: readonly Fault[] = [
	...refusals.map(row(false, true, '')),
	...riddles.map(row(false, false, ' before')),
	...riddles.map(row(true, false, ' after')),
	...spoilers.map(row(true, false, '')),
	...redirects.map(row(false, false, '')),
	HEAVY,
];
