import { parseAuthorization } from './authorizationHeader';

const encoded = (text: string) => Buffer.from(text).toString('base64');

describe('parseAuthorization', () => {
	it.each([
		[undefined, { scheme: 'none' }],
		['', { scheme: 'none' }],
		['Bearer abc.def', { scheme: 'bearer', token: 'abc.def' }],
		['bearer abc', { scheme: 'unreadable' }],
		['Bearer  abc', { scheme: 'unreadable' }],
		['Bearer', { scheme: 'unreadable' }],
		['Bogus abc', { scheme: 'unreadable' }],
		[
			`Basic ${encoded('mia@x.example:a:b')}`,
			{ scheme: 'basic', user: 'mia@x.example', secret: 'a:b' },
		],
		[`basic ${encoded('mia:pässword')}`, { scheme: 'basic', user: 'mia', secret: 'pässword' }],
		[`Basic ${encoded('mia:')}`, { scheme: 'basic', user: 'mia', secret: '' }],
		[`Basic ${encoded(':secret')}`, { scheme: 'unreadable' }],
		[`Basic ${encoded('nocolon')}`, { scheme: 'unreadable' }],
		['Basic ***', { scheme: 'unreadable' }],
	])('reads %s', (header, expected) => {
		expect(parseAuthorization(header)).toEqual(expected);
	});
});
