import { markdownContent } from './content';
import { hasSubject, readTickets } from './tickets';

const tickets = readTickets();

describe('the tickets of the demo', () => {
	it('are 25 different ones, one of them without a subject', () => {
		expect(tickets).toHaveLength(25);
		expect(new Set(tickets.map(({ id }) => id)).size).toBe(25);
		expect(new Set(tickets.map(({ text }) => text)).size).toBe(25);
		expect(tickets.filter((ticket) => !hasSubject(ticket))).toHaveLength(1);
	});

	it.each([
		['umlauts', /[äöüÄÖÜ]/u],
		['ß', /ß/u],
		['emoji', /\p{Extended_Pictographic}/u],
		['emoji that are joined', /\u200d/u],
		['Arabic', /\p{Script=Arabic}/u],
		['Hebrew', /\p{Script=Hebrew}/u],
		['Chinese or Japanese', /\p{Script=Han}/u],
		['Korean', /\p{Script=Hangul}/u],
		['letters made of several characters', /\p{Script=Devanagari}\p{M}/u],
		['double quotes', /"/],
		['single quotes', /'/],
		['backslashes', /\\/],
		['something like HTML', /<script>/],
		['something like a query', /DROP TABLE/],
	])('have %s in a subject and in a text', (_, pattern) => {
		expect(tickets.some(({ subject }) => pattern.test(subject))).toBe(true);
		expect(tickets.some(({ text }) => pattern.test(text))).toBe(true);
	});

	it('have a subject of several lines and one nearly as long as Jira allows', () => {
		expect(tickets.some(({ subject }) => /\S\n\s*\S/.test(subject))).toBe(true);
		const longest = Math.max(...tickets.map(({ subject }) => subject.length));
		expect(longest).toBeGreaterThan(200);
		expect(longest).toBeLessThanOrEqual(255);
	});

	it('have a text of 30 kB with different lines, below the limit of Jira', () => {
		const [log = ''] = tickets
			.map(({ text }) => text)
			.sort((one, other) => other.length - one.length);
		expect(Math.round(new TextEncoder().encode(log).length / 1024)).toBe(30);
		expect(log.length).toBeLessThan(32_767);
		const lines = log.split('\n').filter((line) => line !== '');
		expect(new Set(lines).size / lines.length).toBeGreaterThan(0.98);
	});

	it('contain each kind of block, and very short texts', () => {
		const contents = tickets.map(({ text }) => markdownContent(text));
		const blocks = new Set(contents.flatMap((content) => content.blocks));
		expect([...blocks].sort()).toEqual(['bullets', 'heading', 'numbers', 'quote', 'table']);
		expect(contents.filter(({ code }) => code.length > 0).length).toBeGreaterThan(3);
		expect(contents.filter(({ letters }) => letters.length < 30).length).toBeGreaterThan(1);
	});
});
