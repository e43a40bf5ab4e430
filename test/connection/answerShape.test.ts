/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test, not published */
import { Readable } from 'node:stream';
import { judgeAnswer, type Answer, type AnswerShape } from '../../nodes/connection';
import { readAnswer } from '../../nodes/connection/readAnswer';
import { answer } from './answers';

const none: AnswerShape = { kind: 'none', status: 202 };
const issue: AnswerShape = { kind: 'object', properties: ['id', 'key'] };
const anyObject: AnswerShape = { kind: 'object', properties: [] };
const list: AnswerShape = { kind: 'list' };
const any: AnswerShape = { kind: 'any' };
const thing: AnswerShape = { kind: 'object', properties: ['id', 'status'], hasId: true };
const unchanged: AnswerShape = { kind: 'none', status: 304 };
const quiet: AnswerShape = { kind: 'quiet', status: 202 };

describe('judgeAnswer', () => {
	it.each<[number, unknown, AnswerShape[], string]>([
		[200, { id: '1' }, [issue], 'answer'],
		[200, { key: 'SUP-1', more: 1 }, [issue], 'answer'],
		[200, {}, [issue], 'otherShape'],
		[200, { status: 'ok' }, [issue], 'otherShape'],
		[200, [{ id: '1' }], [issue], 'otherShape'],
		[200, 'text', [issue], 'otherShape'],
		[200, null, [issue], 'otherShape'],
		[200, undefined, [issue], 'empty'],
		[200, {}, [anyObject], 'answer'],
		[200, null, [anyObject], 'otherShape'],
		[200, [], [list], 'answer'],
		[200, { values: [] }, [list], 'otherShape'],
		[200, undefined, [list], 'empty'],
		[204, undefined, [none], 'answer'],
		[202, undefined, [none], 'answer'],
		[200, undefined, [none], 'empty'],
		[204, { status: 'ok' }, [none], 'otherShape'],
		[200, { status: 'ok' }, [none], 'otherShape'],
		[204, undefined, [issue, none], 'answer'],
		[200, { id: '1' }, [issue, none], 'answer'],
		[200, 7, [any], 'answer'],
		[200, null, [any], 'answer'],
		[200, undefined, [any], 'empty'],
		[200, undefined, [], 'answer'],
		[200, { id: '1', status: 'OPEN' }, [thing], 'answer'],
		[200, { status: 'ok', data: [] }, [thing], 'otherShape'],
		[202, undefined, [quiet], 'answer'],
		[202, {}, [quiet], 'answer'],
		[202, { status: 'ok' }, [quiet], 'otherShape'],
		[202, [], [quiet], 'otherShape'],
		[200, undefined, [quiet], 'empty'],
		[304, undefined, [issue, unchanged], 'answer'],
		[304, undefined, [issue, none], 'redirect'],
		[404, undefined, [issue], 'answer'],
		[500, 'text', [issue], 'answer'],
	])('of %i with %j where %j is wanted: %s', (status, body, shapes, expected) => {
		const judged = judgeAnswer({ ...answer(status), body }, shapes);
		expect(judged.kind === 'answer' ? 'answer' : judged.fault).toBe(expected);
	});

	it('takes what is documented as unchanged for a success', () => {
		expect(judgeAnswer(answer(304), [issue, unchanged])).toMatchObject({ status: 204 });
	});

	it.each<[headers: Record<string, string>, shapes: AnswerShape[], expected: unknown]>([
		[{ 'content-type': 'text/plain;charset=UTF-8' }, [{ kind: 'text' }], 'SUP-1,archived'],
		[{ 'content-type': 'text/plain;charset=UTF-8' }, [none, issue, list, any], 'notJson'],
		[{ 'content-type': 'application/json' }, [{ kind: 'text' }], 'notJson'],
		[{}, [{ kind: 'text' }], 'notJson'],
	])('of plain text with %j where %j is wanted: %j', async (headers, shapes, expected) => {
		const body = Readable.from([Buffer.from('SUP-1,archived')]);
		const judged = judgeAnswer(
			(await readAnswer({ ...answer(200, undefined, headers), body })) as Answer,
			shapes,
		);
		expect(judged.kind === 'answer' ? judged.body : judged.fault).toEqual(expected);
	});

	describe('of a page in which Data Center frames JSON', () => {
		const page =
			'<html><body><textarea>{&quot;cropperWidth&quot;:120,"url":"/a?b&amp;c=&#39;&lt;"}</textarea></body></html>';
		const refusal = '<textarea>{"errorMessages":["No image."],"errors":{}}</textarea>';
		const headers = { 'content-type': 'text/html;charset=UTF-8' };
		const read = async (text: string) =>
			(await readAnswer({
				...answer(201, undefined, headers),
				body: Readable.from([Buffer.from(text)]),
			})) as Answer;

		it('takes its JSON where the documents have such a page', async () => {
			expect(judgeAnswer(await read(page), [{ kind: 'text' }])).toEqual({
				kind: 'answer',
				status: 201,
				headers,
				body: { cropperWidth: 120, url: "/a?b&c='<" },
			});
		});

		it('knows a refusal in it', async () => {
			expect(judgeAnswer(await read(refusal), [{ kind: 'text' }])).toEqual({
				kind: 'answer',
				status: 400,
				headers,
				body: { errorMessages: ['No image.'], errors: {} },
			});
		});

		it.each([[[]], [[any]], [[anyObject, issue]]])(
			'takes it for a page where they do not: %j',
			async (shapes) => {
				expect(judgeAnswer(await read(page), shapes)).toMatchObject({ fault: 'page' });
			},
		);
	});

	it.each([
		[301, 'https://other.example/a?token=x#y', 'https://other.example/a'],
		[302, '/login.jsp?os_destination=%2Frest', '/login.jsp'],
		[303, 'https://mia:secret@other.example/', 'https://other.example/'],
		[307, '', undefined],
	])(
		'finds a redirect, and shows its target without what may be secret: %i',
		(status, location, to) => {
			for (const shapes of [[], [any], [issue]]) {
				expect(judgeAnswer(answer(status, '', { location }), shapes)).toEqual({
					kind: 'foreignAnswer',
					status,
					headers: { location },
					fault: 'redirect',
					...(to === undefined ? {} : { shows: to }),
				});
			}
		},
	);
});
