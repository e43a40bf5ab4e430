import { idWritten, type WrittenObject } from '../../nodes/values/numberedObject';

const board = { one: 'board', several: 'boards', addresses: ['/board/', '/boards/', 'rapidView='] };

describe('idWritten', () => {
	it.each<[WrittenObject['by'], string, string | undefined]>([
		['any', '12', '12'],
		['id', '12', '12'],
		// A board can be called 2026.
		['name', '2026', undefined],
		['any', 'Web board', undefined],
		// Jira says what is wrong with it.
		['id', 'Web board', 'Web board'],
		['any', 'https://acme.atlassian.net/jira/software/c/projects/WEB/boards/12', '12'],
		['id', 'https://acme.atlassian.net/jira/software/c/projects/WEB/boards/12?view=list', '12'],
		['any', 'https://jira.acme.example/secure/RapidBoard.jspa?rapidView=12&projectKey=WEB', '12'],
		['any', 'https://acme.atlassian.net/rest/agile/1.0/board/12/sprint', '12'],
		['name', 'https://acme.atlassian.net/rest/agile/1.0/board/12', '12'],
		['any', 'https://acme.atlassian.net/rest/agile/1.0/board/12abc', undefined],
		['any', 'https://acme.atlassian.net/browse/WEB-12', undefined],
		['any', 'see /board/12', undefined],
		['any', '-12', undefined],
		['any', 'لوحة ١٢', undefined],
	])('%s %j: %j', (by, value, id) => {
		expect(idWritten({ by, value }, board)).toBe(id);
	});

	it('knows no address of a kind that has none', () => {
		const written = { by: 'any', value: 'https://acme.example/boards/12' } as const;
		expect(idWritten(written, { one: 'thing', several: 'things' })).toBeUndefined();
	});
});
