import type { IBinaryData } from 'n8n-workflow';
import { outputItems, OutputWithFiles } from '../../nodes/operation/itemOutput';

const file = (fileName: string): IBinaryData => ({
	data: 'AA==',
	mimeType: 'text/plain',
	fileName,
});
const [invoice, photo] = [file('invoice.pdf'), file('photo.png')];
const done = { key: 'SUP-1' };
const pairedItem = { item: 3 };

describe('outputItems', () => {
	it.each([
		['no files', [done], undefined, [{ json: done, pairedItem }]],
		[
			'the files that came with the item',
			[done],
			{ data: invoice },
			[{ json: done, binary: { data: invoice }, pairedItem }],
		],
		[
			'its own files over those',
			[new OutputWithFiles(done, { data: photo })],
			{ data: invoice, other: invoice },
			[{ json: done, binary: { data: photo, other: invoice }, pairedItem }],
		],
		[
			'no files of the item for each entry of a list',
			[done, new OutputWithFiles(done, { data: photo })],
			{ other: invoice },
			[
				{ json: done, pairedItem },
				{ json: done, binary: { data: photo }, pairedItem },
			],
		],
		['nothing for an empty list', [], { data: invoice }, []],
	])('returns %s', (_, outputs, files, expected) => {
		expect(outputItems(outputs, 3, files)).toEqual(expected);
	});
});
