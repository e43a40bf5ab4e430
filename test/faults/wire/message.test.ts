import { bytesOf, takeRequest } from './message';

const taken = (text: string) => takeRequest(Buffer.from(text));

describe('A request from a socket', () => {
	it('is read once it is complete', () => {
		const text = 'PUT /a?b=c HTTP/1.1\r\nContent-Length: 4\r\nX-One: 1\r\n\r\nbodyGET /';
		for (let length = 0; length < text.length - 'GET /'.length; length++) {
			expect(taken(text.slice(0, length))).toBeUndefined();
		}
		expect(taken(text)).toEqual({
			request: {
				method: 'PUT',
				target: '/a?b=c',
				headers: { 'content-length': '4', 'x-one': '1' },
				body: Buffer.from('body'),
			},
			rest: Buffer.from('GET /'),
		});
	});

	it('is assembled from chunks', () => {
		const text =
			'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\nX';
		expect(taken(text)?.request.body.toString()).toBe('abc0123456789');
		expect(taken(text)?.rest.toString()).toBe('X');
		expect(taken(text.slice(0, -3))).toBeUndefined();
	});
});

it('An answer states its length, except for a 204', () => {
	const written = (status: number) => bytesOf({ status, headers: {}, body: Buffer.from('') });
	expect(written(200).toString()).toContain('content-length: 0');
	expect(written(204).toString()).not.toContain('content-length');
});
