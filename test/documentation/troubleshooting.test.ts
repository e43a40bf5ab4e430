/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- reads pages, nothing of this is published */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixedParts, quotedSentences, saysIt } from './quotedSentences';
import { textsPage } from './texts/textsPage';

const project = join(__dirname, '..', '..');

/** Sentences of n8n are compared with a whole n8n, by npm run test:e2e. */
const OF_N8N = /n8n itself/;

const quoted = globSync(['docs/troubleshooting.md', 'docs/credentials/*.md'], { cwd: project })
	.sort()
	.flatMap((page) =>
		quotedSentences(readFileSync(join(project, page), 'utf8')).map((one) => ({ page, ...one })),
	);

describe('A sentence that a page explains', () => {
	// The entry files of the build say one sentence too.
	const entryFile = readFileSync(join(project, 'build', 'entryFile.js'), 'utf8');
	const said = [textsPage(), entryFile].join('\n').split('\n');

	it('is one that the package can say', () => {
		const own = quoted.filter(({ section }) => !OF_N8N.test(section));
		expect(own.length).toBeGreaterThan(60);
		expect(own.filter(({ sentence }) => !said.some((text) => saysIt(text, sentence)))).toEqual([]);
	});

	it('is there for everything that a sign-in can say', () => {
		const diagnoses = textsPage()
			.split('\n# ')
			.filter((part) =>
				/^credentials\/signIn\/\w*([dD]iagnosis|otherFlavour|serverVersion)\.ts\n/.test(part),
			)
			.flatMap((part) => part.split('\n- ').slice(1))
			// The others are ends of sentences.
			.filter((text) => /^[\p{Lu}{'].*: /u.test(text));
		expect(diagnoses.length).toBeGreaterThan(25);
		expect(
			diagnoses.filter((text) => !quoted.some(({ sentence }) => saysIt(text, sentence))),
		).toEqual([]);
	});

	it('has words of its own', () => {
		expect(quoted.filter(({ sentence }) => fixedParts(sentence).join('').length < 7)).toEqual([]);
	});

	it('stands once on its page', () => {
		const names = quoted.map(({ page, sentence }) => `${page}: ${sentence}`);
		expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
	});
});

describe('saysIt', () => {
	const text = "Nothing listens at {host}: check the port in '{field}', and that Jira is running";

	it.each([
		["Nothing listens at …: check the port in '…'", true],
		['Nothing listens at …', true],
		["check the port in '…' … Nothing listens at", false],
		['Nothing hears at …', false],
	])('%s: %s', (sentence, expected) => {
		expect(saysIt(text, sentence)).toBe(expected);
	});
});

describe('quotedSentences', () => {
	it('finds the block quotes with their sections', () => {
		const page = "# Title\n\n> One's\n> `two`\n\n## Part\n\ntext\n\n> Three … \\* four\n";
		expect(quotedSentences(page)).toEqual([
			{ sentence: "One's two", section: '' },
			{ sentence: 'Three … * four', section: 'Part' },
		]);
	});
});
